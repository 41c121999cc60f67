#include "exercise.hpp"

// Worked example: AND, and why XOR needs a layer more.
//
// One sigmoid neuron computes AND: σ(20x + 20y − 30) is near 1 only if both inputs are 1. The proof
// is about intervals: every x within 0.2 of 1, while y is anything within 0.2 of 0 or of 1.

using gradus::certified, gradus::interval, gradus::prove_above, gradus::prove_below;

constexpr auto both = [](const interval<double>& y) {
    return [y](const auto& x) { return gradus::sigmoid(20 * x + 20 * y - 30); };
};
static_assert(certified<prove_above(both({0.8, 1.2}), 0.88, {0.8, 1.2})>);
static_assert(certified<prove_below(both({-0.2, 0.2}), 0.12, {0.8, 1.2})>);

// XOR cannot be had from one neuron. It would need
//   b < 0,  w + b > 0,  v + b > 0  and  w + v + b < 0,
// but the two in the middle have the same sum as the other two:
using letters = gradus::polynomial<"w", "v", "b">;
constexpr auto w = letters::variable("w");
constexpr auto v = letters::variable("v");
constexpr auto b = letters::variable("b");

static_assert(gradus::proved<gradus::equal((w + b) + (v + b), b + (w + v + b))>);
