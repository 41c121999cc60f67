#include "exercise.hpp"

// Worked example: "between 0 and ¼" (article 004, claim 16).
//
// The article says so of the derivative of the cost function. It is true of the sigmoid's slope,
// and not of a cost. A counterexample: the cost C = (a − y)²/2 of an output a = 3, for y = 0, has
// the derivative ∂C/∂a = a − y = 3. Dual numbers differentiate the cost itself:

using gradus::certified, gradus::dual, gradus::interval, gradus::prove_at_most;

constexpr auto cost = [](const auto& a) { return gradus::sqr(a) / 2; };
constexpr double slope_at_3 = cost(dual<double>::variable(3.0)).derivative;

static_assert(slope_at_3 == 3);

// A counterexample may also be stated as a proof about a range, here about a single point, which
// shows the numbers if it fails:
static_assert(certified<gradus::prove_above(gradus::derivative_of(cost), 0.25, {3, 3})>);

// The corrected statement, for every z:
constexpr auto slope = [](const auto& z) { return gradus::sigmoid.derivative(z); };

static_assert(certified<prove_at_most(slope, 0.25, interval<double>::entire())>);
