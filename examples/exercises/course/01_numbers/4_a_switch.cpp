#include "exercise.hpp"

// 1.4  A switch
//
// Choose w and b so that the neuron a = σ(wx + b) is a switch:
//
//   a ≤ 0.1 for every x in [0, ¼], and a ≥ 0.9 for every x in [¾, 1].
//
// prove_at_most checks a whole range: all its numbers at once. There are many right answers.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_w = blank;
constexpr auto your_b = blank;

static_assert(filled(your_w), "exercise 1.4: fill in your_w");
static_assert(filled(your_b), "exercise 1.4: fill in your_b");

constexpr auto a = [](const auto& x) { return gradus::sigmoid(your_w * x + your_b); };

static_assert(certified<prove_at_most(a, 0.1, {0, 0.25})>);
static_assert(certified<prove_at_least(a, 0.9, {0.75, 1})>);
