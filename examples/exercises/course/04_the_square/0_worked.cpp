#include "exercise.hpp"

// Worked example: when is 6x − x² largest?
//
// Complete the square: 6x − x² = 9 − (x − 3)². A square is never negative, so 9 is the maximum,
// and it is reached where the square is 0, at x = 3. The compiler checks the identity for every x:
// it multiplies both sides out and compares coefficients.

using gradus::equal, gradus::proved, gradus::sqr;

constexpr auto x = gradus::polynomial<"x">::variable("x");

static_assert(proved<equal(6 * x - sqr(x), 9 - sqr(x - 3))>);
