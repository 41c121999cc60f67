#include "exercise.hpp"

// 3.1  How many layers?
//
// With weights of 1 a gradient is multiplied by σ′ ≤ ¼ in every layer. After n layers at most (¼)ⁿ
// of it is left. What is the smallest n with
//
//   (¼)ⁿ < 10⁻¹⁰ ?

using gradus::pown;

constexpr auto your_layers = 17;

static_assert(filled(your_layers), "exercise 3.1: fill in your_layers");
static_assert(pown(0.25, your_layers) < 1e-10, "it is not below 1e-10 yet");
static_assert(pown(0.25, your_layers - 1) >= 1e-10, "one layer less would do");
