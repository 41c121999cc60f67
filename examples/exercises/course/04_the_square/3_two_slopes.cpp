#include "exercise.hpp"

// 4.3  Two slopes
//
// In eq. 122 slopes are multiplied. With s = σ(z₁) and t = σ(z₂) the slopes are s(1 − s) and
// t(1 − t). What is missing from 1/16 is made of two squares, whatever z₁ and z₂ are:
//
//   1/16 − s(1 − s) · t(1 − t) = ¼ · (your_first)² + s(1 − s) · (your_second)²

using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;
using formula = gradus::polynomial<"s", "t">;

constexpr formula s = formula::variable("s");
constexpr formula t = formula::variable("t");

constexpr auto your_first = blank;
constexpr auto your_second = blank;

static_assert(filled(your_first), "exercise 4.3: fill in your_first");
static_assert(filled(your_second), "exercise 4.3: fill in your_second");
static_assert(proved<equal(rational(1, 16) - s * (1 - s) * t * (1 - t),
                           sqr(your_first) / 4 + s * (1 - s) * sqr(your_second))>);
