#include "exercise.hpp"

// 3.4  The narrow way
//
// n neurons with the same weight w multiply a gradient by wσ′(z₁) · wσ′(z₂) ⋯ wσ′(z_n). Choose w
// and n ≥ 10 so that its size stays between 1/1000 and 1000, whichever values in [−1, 1] the z
// have.
//
// All factors lie in the same range, so the least and the greatest product are nth powers.

using gradus::abs, gradus::certified, gradus::pown, gradus::sigmoid;
using gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_w = blank;
constexpr auto your_n = blank;

static_assert(filled(your_w), "exercise 3.4: fill in your_w");
static_assert(filled(your_n), "exercise 3.4: fill in your_n");
static_assert(your_n >= 10, "at least 10 layers are asked for");

constexpr auto product = [](const auto& z) {
    return abs(pown(your_w * sigmoid.derivative(z), your_n));
};

static_assert(certified<prove_at_least(product, 0.001, {-1, 1})>);
static_assert(certified<prove_at_most(product, 1000, {-1, 1})>);
