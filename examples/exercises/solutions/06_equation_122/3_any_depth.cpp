#include "exercise.hpp"

#include <gradus/theory/theorems/chain.hpp>

// 6.3  Any depth
//
// A chain of one neuron has ∂C/∂b₁ = σ′(z₁) · ∂C/∂a₁. Put one neuron more at its end, with the
// weight w and the slope σ′(z). What becomes of ∂C/∂b₁, if ∂C/∂a stays what it was?
//
//   gradient with n + 1 neurons = your_next(gradient with n neurons, w, σ′(z))
//
// Found once, this step gives the product for every n.

using gradus::equal, gradus::proved;

using ring = gradus::theorems::chain::ring;
constexpr ring w2 = ring::variable("w2"), w3 = ring::variable("w3"), w4 = ring::variable("w4"),
               w5 = ring::variable("w5"), s1 = ring::variable("s1"), s2 = ring::variable("s2"),
               s3 = ring::variable("s3"), s4 = ring::variable("s4"), s5 = ring::variable("s5"),
               c = ring::variable("c");

constexpr auto your_next = [](const auto& gradient, const auto& w, const auto& slope) {
    return gradient * w * slope;
};

static_assert(filled(your_next), "exercise 6.3: fill in your_next");

constexpr auto two = your_next(s1 * c, w2, s2);
constexpr auto five = your_next(your_next(your_next(two, w3, s3), w4, s4), w5, s5);
static_assert(proved<equal(gradus::theorems::chain::gradient_of<2>.bias[0], two)>);
static_assert(proved<equal(gradus::theorems::chain::gradient_of<5>.bias[0], five)>);
