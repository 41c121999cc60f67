#include "exercise.hpp"

// 11.9  Large weights explode the gradient (article 001, claims 20 and 22)
//
// Do they? Be the counterexample: a sigmoid neuron with a weight of size at least 10, a bias of
// your choice, and a range of activations a, at least half as wide as [0, 1] and inside it, on
// which its factor is small for every a:
//
//   |w·σ′(w·a + b)| < 1/2.

using gradus::certified, gradus::interval, gradus::prove_below;

constexpr auto your_w = 10;
constexpr auto your_b = 0;
constexpr auto your_a_from = 0.5;
constexpr auto your_a_to = 1;

static_assert(filled(your_w), "exercise 11.9: fill in your_w");
static_assert(filled(your_b), "exercise 11.9: fill in your_b");
static_assert(filled(your_a_from), "exercise 11.9: fill in your_a_from");
static_assert(filled(your_a_to), "exercise 11.9: fill in your_a_to");
static_assert(your_w >= 10 || your_w <= -10, "the weight is to be large");
static_assert(0 <= your_a_from && your_a_to <= 1, "activations lie in [0, 1]");
static_assert(your_a_to - your_a_from > 0.4999, "the range is to be at least ½ wide");

constexpr auto factor = [](const auto& a) {
    return gradus::abs(your_w * gradus::sigmoid.derivative(your_w * a + your_b));
};
static_assert(certified<prove_below(factor, 0.5, {your_a_from, your_a_to})>);
