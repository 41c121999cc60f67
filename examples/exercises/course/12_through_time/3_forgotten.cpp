#include "exercise.hpp"

// 12.3  Forgotten
//
// A sigmoid network with a weight of size 2 at most multiplies a gradient by (|w|/4)^T at most in T
// steps. After how many steps is it certain that less than a millionth is left, for every weight
// from −2 to 2 and whatever the inputs were? Give the smallest such T.

using gradus::certified, gradus::prove_above, gradus::prove_below;

constexpr auto your_steps = blank;

static_assert(filled(your_steps), "exercise 12.3: fill in your_steps");

constexpr auto left_over = [](const auto& w) {
    return gradus::pown(gradus::abs(w) * 0.25, your_steps);
};
constexpr auto one_step_before = [](const auto& w) {
    return gradus::pown(gradus::abs(w) * 0.25, your_steps - 1);
};
static_assert(certified<prove_below(left_over, 1e-6, {-2, 2})>);
static_assert(certified<prove_above(one_step_before, 1e-6, 2)>);
