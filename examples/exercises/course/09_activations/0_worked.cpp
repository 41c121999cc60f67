#include "exercise.hpp"

// Worked example: softplus, a smooth relu.
//
// softplus(z) = ln(1 + e^z). Its slope is the sigmoid: e^z/(1 + e^z) = 1/(1 + e^(−z)).
// A formula of any_z is algebra: with s for σ(z), e^z is s/(1 − s). slope_of differentiates it.
// Both sides are compared for every z; no z is tried.

using exercise::any_z, exercise::slope_of;
using gradus::certified, gradus::equal, gradus::prove_at_most, gradus::proved;

constexpr auto value = [](const auto& z) { return gradus::log(1 + gradus::exp(z)); };
constexpr auto slope = [](const auto& z) { return gradus::sigmoid(z); };

static_assert(proved<equal(gradus::softplus(any_z), value(any_z))>);
static_assert(proved<equal(slope_of(value(any_z)), slope(any_z))>);

// A bound of the slope is a statement about a range: here about the whole line.
constexpr auto every_z = gradus::interval<double>::entire();

static_assert(certified<prove_at_most(slope, 1, every_z)>);

// What is known of u > 0 alone: relu(u) = u, and relu(−u) = 0.
using exercise::any_u;

static_assert(proved<equal(gradus::relu(any_u), any_u)>);
static_assert(proved<equal(gradus::relu(-any_u), 0)>);
