#include "exercise.hpp"

// 1.3  A factor of one
//
// On its way back through a neuron with the weight w a gradient is multiplied by wσ′(z). If that is
// less than 1 in size the gradient shrinks. Choose w and z for which it does not shrink:
//
//   |wσ′(z)| ≥ 1
//
// σ′(0) is the largest slope; at z = 2 it has fallen to about 0.105.

using gradus::sigmoid;

constexpr auto factor = [](double w, double z) { return w * sigmoid.derivative(z); };

constexpr auto your_w = 4;
constexpr auto your_z = 0;

static_assert(filled(your_w), "exercise 1.3: fill in your_w");
static_assert(filled(your_z), "exercise 1.3: fill in your_z");
static_assert(gradus::abs(factor(your_w, your_z)) >= 1, "the gradient shrinks");
