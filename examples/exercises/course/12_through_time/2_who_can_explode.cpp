#include "exercise.hpp"

// 12.2  Who can explode?
//
// ∂h_T/∂h₀ is a product of factors wφ′(z_t). If none of them can exceed 1 in size, the gradient
// never grows, for no input and no length. Up to which size of w is that certain
//
//   with φ = tanh, and with φ = σ?
//
// Give the largest w for each.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_tanh_weight = blank;
constexpr auto your_sigmoid_weight = blank;

static_assert(filled(your_tanh_weight), "exercise 12.2: fill in your_tanh_weight");
static_assert(filled(your_sigmoid_weight), "exercise 12.2: fill in your_sigmoid_weight");

constexpr auto tanh_factor = [](const auto& z) {
    return your_tanh_weight * gradus::tanh.derivative(z);
};
constexpr auto sigmoid_factor = [](const auto& z) {
    return your_sigmoid_weight * gradus::sigmoid.derivative(z);
};

// For every z it is at most 1, and at z = 0 it is 1, so that no larger weight will do.
constexpr auto every_z = gradus::interval<double>::entire();
static_assert(certified<prove_at_most(tanh_factor, 1, every_z)>);
static_assert(certified<prove_at_least(tanh_factor, 1, 0)>);
static_assert(certified<prove_at_most(sigmoid_factor, 1, every_z)>);
static_assert(certified<prove_at_least(sigmoid_factor, 1, 0)>);
