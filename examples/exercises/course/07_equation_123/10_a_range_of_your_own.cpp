#include "exercise.hpp"

// 7.10  A range of your own
//
// Choose a weight w and a bias b, and a range of activations inside [0, 1] at least 0.4 wide, so
// that for every a in the range the gradient does not shrink:
//
//   |wσ′(wa + b)| ≥ 1.
//
// The weight may have either sign, and the range may lie wherever you like. Numbers such as
// -0.5 will do.

using gradus::certified, gradus::prove_at_least, gradus::sigmoid;

constexpr auto your_w = blank;
constexpr auto your_b = blank;
constexpr auto your_from = blank;
constexpr auto your_to = blank;

static_assert(filled(your_w) && filled(your_b), "exercise 7.10: fill in your_w and your_b");
static_assert(filled(your_from) && filled(your_to), "exercise 7.10: fill in your_from and your_to");

static_assert(0 <= your_from && your_to <= 1, "the range is to lie inside [0, 1]");
static_assert(your_to - your_from > 0.3999, "the range is to be at least 0.4 wide");

constexpr auto factor = [](const auto& a) {
    return abs(your_w * sigmoid.derivative(your_w * a + your_b));
};
static_assert(certified<prove_at_least(factor, 1, {your_from, your_to})>);
