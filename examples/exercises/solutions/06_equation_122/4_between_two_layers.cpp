#include "exercise.hpp"

#include <gradus/theory/theorems/chain.hpp>

// 6.4  Between two layers
//
// A neuron's bias learns as fast as its gradient is large. How much faster is layer 3 than layer
// 1? Both gradients end in the same product, so in their ratio most of it cancels:
//
//   ∂C/∂b₁ = your_ratio · ∂C/∂b₃
//
// Write your_ratio as a product of weights w1 … w4 and slopes s1 … s4, where sj is σ′(z_j).

using gradus::equal, gradus::proved;

using ring = gradus::theorems::chain::ring;
constexpr ring w1 = ring::variable("w1"), w2 = ring::variable("w2"), w3 = ring::variable("w3"),
               w4 = ring::variable("w4"), s1 = ring::variable("s1"), s2 = ring::variable("s2"),
               s3 = ring::variable("s3"), s4 = ring::variable("s4");

constexpr auto your_ratio = s1 * w2 * s2 * w3;

static_assert(filled(your_ratio), "exercise 6.4: fill in your_ratio");

constexpr auto gradient = gradus::theorems::chain::gradient_of<4>;
constexpr auto product = your_ratio * gradient.bias[2];
static_assert(proved<equal(gradient.bias[0], product)>);
