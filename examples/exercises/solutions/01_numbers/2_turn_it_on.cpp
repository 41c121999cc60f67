#include "exercise.hpp"

// 1.2  Turn it on
//
// A neuron with the bias b = −3 gets the input x = 1 and puts out
//
//   a = σ(wx + b) = σ(w − 3).
//
// With w = 3 that is σ(0) = ½. Choose a weight, such as 3.5, with which a is at least 0.9.

using gradus::sigmoid;

constexpr auto your_w = 6;

static_assert(filled(your_w), "exercise 1.2: fill in your_w");
static_assert(sigmoid(your_w * 1.0 - 3.0) >= 0.9, "the neuron puts out less than 0.9");
