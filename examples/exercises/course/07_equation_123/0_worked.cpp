#include "exercise.hpp"

// Worked example: algebra with a square root
//
// Let q = √5. Of it algebra needs to know one thing only, q² = 5. A rewriting holds such relations,
// each as a formula that is 0, and compares two formulas under them, for all values of the others.

using gradus::equal, gradus::proved, gradus::sqr;

using ring = gradus::polynomial<"q", "x">;
constexpr ring q = ring::variable("q"), x = ring::variable("x");
constexpr gradus::rewriting root{sqr(q) - 5};

// The quadratic x² − x − 1 has the roots (1 ± √5)/2: for every x it is the product
constexpr ring upper = (1 + q) / 2, lower = (1 - q) / 2;
constexpr ring product = (x - lower) * (x - upper);
static_assert(proved<root.equal(sqr(x) - x - 1, product)>);

// A root is where the quadratic is 0. Between the roots one factor is negative and the other is
// positive, so the quadratic is negative there, and only there.
static_assert(proved<root.equal(sqr(upper) - upper - 1, 0)>);

// Quotients are compared as well: 1/upper = upper − 1. No decimal was needed for any of this.
using quotient = gradus::rational_function<ring>;
static_assert(proved<equal(root, 1 / quotient(upper), upper - 1)>);
