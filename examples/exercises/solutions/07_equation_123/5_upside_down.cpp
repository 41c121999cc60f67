#include "exercise.hpp"

// 7.5  Upside down
//
// s = σ(z) = 1/(1 + e^(−z)), so 1/s = 1 + e^(−z) is simpler than s. Turn the lower root upside
// down, and bring it to a form that divides by 2 only:
//
//   2/(1 − q) = your_reciprocal
//
// with q = √(1 − 4v) and v = 1/w. Write it with the letters w and q.

using gradus::proved, gradus::sqr;

using ring = gradus::polynomial<"q", "w", "v">;
constexpr ring q = ring::variable("q"), w = ring::variable("w"), v = ring::variable("v");
constexpr ring square_of_q = 1 - 4 * v, one = 1;
constexpr gradus::rewriting relations{sqr(q) - square_of_q, v* w - one};

constexpr auto your_reciprocal = w * (1 + q) / 2;

static_assert(filled(your_reciprocal), "exercise 7.5: fill in your_reciprocal");

// It is the reciprocal if the product with (1 − q) is 2, whatever w is.
constexpr auto product = (1 - q) * your_reciprocal;
static_assert(proved<relations.equal(2, product)>);
