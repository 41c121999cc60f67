#include "exercise.hpp"

// 13.3  One step
//
// A neuron a = σ(wx + b) has the cost C = (a − y)²/2. Its error is δ = ∂C/∂z: write it as a formula
// of a, of s = σ′(z) and of y. Then ∂C/∂w = x·δ and ∂C/∂b = δ, and a step of gradient descent
// is w − η·x·δ, b − η·δ. With w = b = 2, x = 1 and y = 0 the output 0.98 is badly wrong: the longer
// the step, the lower the cost is to be after it.

using gradus::certified, gradus::dual, gradus::equal, gradus::proved, gradus::sigmoid;

constexpr auto your_delta = [](const auto& a, const auto& s, const auto& y) { return blank; };

static_assert(filled(your_delta), "exercise 13.3: fill in your_delta");

constexpr auto cost = [](const auto& a, const auto& y) { return gradus::sqr(a - y) / 2; };

// The chain rule by dual numbers: an a that moves by the slope, and a y that does not.
using letters = gradus::polynomial<"a", "s", "y">;
constexpr auto a = letters::variable("a");
constexpr auto s = letters::variable("s");
constexpr auto y = letters::variable("y");
static_assert(
    proved<equal(your_delta(a, s, y), cost(dual<letters>(a, s), dual<letters>(y)).derivative)>);

constexpr auto cost_after_a_step = [](const auto& eta) {
    const auto z = 4 + 0 * eta; // w·x + b
    const auto delta = your_delta(sigmoid(z), sigmoid.derivative(z), 0 * eta);
    return cost(sigmoid((2 - eta * delta) + (2 - eta * delta)), 0 * eta);
};
static_assert(certified<gradus::prove_decreasing(cost_after_a_step, {0, 100})>);
