#include "exercise.hpp"

// Worked example: three kinds of equality
//
// Is (x + 1)² = x² + 1? At x = 0 both sides are 1. With a letter for x the compiler multiplies out
// and compares coefficients: the sides differ by 2x.

using gradus::equal, gradus::proved, gradus::sqr;
using formula = gradus::polynomial<"x">;

static_assert(sqr(0.0 + 1) == sqr(0.0) + 1);   // one value, which says little
static_assert(sqr(1e20 + 1) == sqr(1e20) + 1); // another, where rounding hides the difference

constexpr formula x = formula::variable("x");

static_assert(sqr(x + 1) != sqr(x) + 1);
static_assert(proved<equal(sqr(x + 1), sqr(x) + 2 * x + 1)>); // for every x

// A dual number is a value together with its derivative, and its products follow the product rule
// (ab)′ = a′b + ab′. The variable x has the derivative 1; so x³ gets the derivative 3x².
constexpr auto cube = gradus::pown(gradus::dual<formula>::variable(x), 3);

static_assert(proved<equal(cube.derivative, 3 * sqr(x))>);
