#include "exercise.hpp"

// 12.5  Neither vanishing nor exploding
//
// Invent an activation φ and choose a weight w so that a hundred steps neither halve nor double a
// gradient, whatever the weighted inputs from −1 to 1 were:
//
//   ½ ≤ |wφ′(z)|^100 ≤ 2   for every z from −1 to 1.
//
// φ is a formula of z; gradus::tanh(z), gradus::sigmoid(z), gradus::exp(z) and the like may be
// used.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_phi = [](const auto& z) { return blank; };
constexpr auto your_w = blank;

static_assert(filled(your_phi), "exercise 12.5: fill in your_phi");
static_assert(filled(your_w), "exercise 12.5: fill in your_w");

constexpr auto hundred_steps = [](const auto& z) {
    const auto factor = your_w * gradus::derivative_of(your_phi)(z);
    return gradus::pown(gradus::abs(factor), 100);
};
static_assert(certified<prove_at_least(hundred_steps, 0.5, {-1, 1})>);
static_assert(certified<prove_at_most(hundred_steps, 2, {-1, 1})>);
