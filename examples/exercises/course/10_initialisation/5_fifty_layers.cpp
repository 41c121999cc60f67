#include "exercise.hpp"

// 10.5  Fifty layers
//
// Fifty layers of a leaky relu, all of width n. Choose its slope α below 0, from 0 (relu) to 1 (a
// line), and the variance v of the first weights as a formula of n. A layer multiplies the mean
// square of the gradient by f = n·v·(1 + α²)/2.
//
// After all fifty the size of the gradient is to be at most 10 times larger or smaller, whatever
// the width from 50 to 500. Sizes are roots of mean squares, so f⁵⁰ is to lie in [1/100, 100].

using gradus::certified, gradus::interval, gradus::pown;
using gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_alpha = blank;
constexpr auto your_variance = [](const auto& n) { return blank; };

static_assert(filled(your_alpha), "exercise 10.5: fill in your_alpha");
static_assert(filled(your_variance), "exercise 10.5: fill in your_variance");
static_assert(your_alpha >= 0 && your_alpha <= 1, "the slope below 0 is from 0 to 1");

constexpr auto after_50_layers = [](const auto& n) {
    constexpr interval<double> alpha = your_alpha;
    return pown(n * your_variance(n) * ((1 + alpha * alpha) / 2), 50);
};
constexpr interval<double> widths(50, 500);
static_assert(certified<prove_at_most(after_50_layers, 100, widths, 200)>);
static_assert(certified<prove_at_least(after_50_layers, 0.01, widths, 200)>);
