#include "exercise.hpp"

// 7.2  A quadratic
//
// Divide wσ′ ≥ 1 by w > 0 and bring everything to one side: it becomes a quadratic in s that is to
// be at most 0. With v for 1/w,
//
//   wσ′ − 1 = −w · (your_quadratic)
//
// Write your_quadratic with the letters s and v.

using gradus::proved, gradus::sqr;

using ring = gradus::polynomial<"s", "w", "v">;
constexpr ring s = ring::variable("s"), w = ring::variable("w"), v = ring::variable("v");
constexpr ring excess = w * (s * (1 - s)) - 1, one = 1;
constexpr gradus::rewriting relations{v * w - one}; // v is 1/w

constexpr auto your_quadratic = blank;

static_assert(filled(your_quadratic), "exercise 7.2: fill in your_quadratic");

constexpr auto product = -w * your_quadratic;
static_assert(proved<relations.equal(excess, product)>);
