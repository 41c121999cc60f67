#include "exercise.hpp"

// 7.3  Its two roots
//
// s² − s + v ≤ 0 holds between the roots of the quadratic, and only there. Solve s² − s + v = 0,
// with v = 1/w. Write q for √(1 − 4v), so that
//
//   s² − s + v = (s − your_lower)(s − your_upper)

using gradus::equal, gradus::proved, gradus::sqr;

using ring = gradus::polynomial<"q", "s", "v">;
constexpr ring q = ring::variable("q"), s = ring::variable("s"), v = ring::variable("v");
constexpr ring square_of_q = 1 - 4 * v;
constexpr gradus::rewriting root{sqr(q) - square_of_q};

constexpr auto your_lower = (1 - q) / 2;
constexpr auto your_upper = (1 + q) / 2;

static_assert(filled(your_lower), "exercise 7.3: fill in your_lower");
static_assert(filled(your_upper), "exercise 7.3: fill in your_upper");

constexpr auto product = (s - your_lower) * (s - your_upper);
static_assert(proved<root.equal(sqr(s) - s + v, product)>);
static_assert(proved<root.equal(q, your_upper - your_lower)>); // the distance is positive
