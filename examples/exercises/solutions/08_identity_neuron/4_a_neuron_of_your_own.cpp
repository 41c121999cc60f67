#include "exercise.hpp"

// 8.4  A neuron of your own
//
// Choose w₁, b, w₂ and an offset, as numbers, so that for every x from 0 to 1
//
//   |x − (w₂σ(w₁x + b) + offset)| ≤ 0.001.
//
// The formulas of 8.1 to 8.3 give one family of answers; there are others. Write numbers with a
// point, such as -0.5: in C++ 1/4 is 0.

using gradus::by_slope, gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_w1 = 0.25;
constexpr auto your_b = -0.125;
constexpr auto your_w2 = 16.0;
constexpr auto your_offset = -7.5;

static_assert(filled(your_w1) && filled(your_b), "exercise 8.4: fill in your_w1 and your_b");
static_assert(filled(your_w2), "exercise 8.4: fill in your_w2");
static_assert(filled(your_offset), "exercise 8.4: fill in your_offset");

constexpr auto error = [](const auto& x) {
    return x - (your_w2 * gradus::sigmoid(your_w1 * x + your_b) + your_offset);
};
static_assert(certified<prove_at_most(by_slope(error), 0.001, {0, 1})>);
static_assert(certified<prove_at_least(by_slope(error), -0.001, {0, 1})>);
