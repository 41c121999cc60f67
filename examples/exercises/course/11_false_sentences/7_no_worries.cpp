#include "exercise.hpp"

// 11.7  "We don't have to worry" (article 003, claim 22)
//
// With relu, whose slope is 1, the vanishing gradient is said to be gone. Take a chain of ten relu
// neurons, all of weight w and bias 0, and a positive input x. Between its ends lie nine factors:
//
//   r = (∂C/∂b₁)/(∂C/∂b₁₀) = (relu′(z₁)·w)·…·(relu′(z₉)·w)
//
// Find a weight of size at most 1 with |r| < 1/1000 for every x from 0.1 to 1: it vanishes all the
// same. And find one with r = 1.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most, gradus::prove_below;

constexpr auto your_w_that_vanishes = blank;
constexpr auto your_w_that_keeps = blank;

static_assert(filled(your_w_that_vanishes), "exercise 11.7: fill in your_w_that_vanishes");
static_assert(filled(your_w_that_keeps), "exercise 11.7: fill in your_w_that_keeps");
static_assert(-1 <= your_w_that_vanishes && your_w_that_vanishes <= 1, "no size above 1");

constexpr auto size_of_r(auto x, double w) {
    auto r = 1 + 0 * x;
    for (int j = 1; j < 10; x = gradus::relu(w * x), ++j)
        r = r * gradus::relu.derivative(w * x) * w;
    return gradus::abs(r);
}
constexpr auto vanishes = [](const auto& x) { return size_of_r(x, your_w_that_vanishes); };
constexpr auto keeps = [](const auto& x) { return size_of_r(x, your_w_that_keeps); };
static_assert(certified<prove_below(vanishes, 0.001, {0.1, 1})>);
static_assert(certified<prove_at_least(keeps, 1, {0.1, 1})>);
static_assert(certified<prove_at_most(keeps, 1, {0.1, 1})>);
