#include "exercise.hpp"

#include <gradus/theory/theorems/chain.hpp>

// 6.2  Equation 122
//
// A chain of four neurons: z_j = w_j a_(j−1) + b_j and a_j = σ(z_j), with a₀ = x. The cost C
// depends on a₄. Write s1 … s4 for the slopes σ′(z₁) … σ′(z₄), and c for ∂C/∂a₄.
//
// Walk back from C. First ∂C/∂a₃: through neuron 4 alone. Then go on to ∂C/∂b₁.

using gradus::equal, gradus::proved;

using ring = gradus::theorems::chain::ring;
constexpr ring w1 = ring::variable("w1"), w2 = ring::variable("w2"), w3 = ring::variable("w3"),
               w4 = ring::variable("w4"), s1 = ring::variable("s1"), s2 = ring::variable("s2"),
               s3 = ring::variable("s3"), s4 = ring::variable("s4"), c = ring::variable("c");

constexpr auto your_by_a3 = w4 * s4 * c;
constexpr auto your_by_b1 = s1 * w2 * s2 * w3 * s3 * w4 * s4 * c;

static_assert(filled(your_by_a3), "exercise 6.2: fill in your_by_a3");
static_assert(filled(your_by_b1), "exercise 6.2: fill in your_by_b1");

// The library's own chain; its bias[0] is ∂C/∂b₁, and ∂C/∂b₃ = σ′(z₃) · ∂C/∂a₃.
constexpr auto gradient = gradus::theorems::chain::gradient_of<4>;
constexpr auto by_b3 = s3 * your_by_a3;
static_assert(proved<equal(gradient.bias[2], by_b3)>);
static_assert(proved<equal(gradient.bias[0], your_by_b1)>);
