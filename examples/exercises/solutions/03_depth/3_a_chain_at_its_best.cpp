#include "exercise.hpp"

// 3.3  A chain at its best
//
// Four neurons in a chain, all with the weight 1; the input is 0. Neuron 1 has the bias 0, so that
// z₁ = 0 and a₁ = ½. Which bias of the other three keeps each z at 0, where σ′ is largest? And
// which gradient does eq. 122 give then, with ∂C/∂a₄ = 1?
//
//   ∂C/∂b₁ = σ′(z₁) · w₂σ′(z₂) · w₃σ′(z₃) · w₄σ′(z₄) · ∂C/∂a₄
//
// Write both with a point, such as 0.125 or 1.0 / 8.

using gradus::neuron, gradus::sigmoid;

constexpr auto your_b = -0.5;
constexpr auto your_gradient = 1.0 / 256;

static_assert(filled(your_b), "exercise 3.3: fill in your_b");
static_assert(filled(your_gradient), "exercise 3.3: fill in your_gradient");

constexpr neuron first(1.0, 0.0, sigmoid);
constexpr neuron next(1.0, 1.0 * your_b, sigmoid);
constexpr auto found = chain_product(gradus::make_chain(first, next, next, next), 0.0, 1.0);

static_assert(found.z[1] == 0, "z₂ = a₁ + b is not 0");
static_assert(found.bias[0] == your_gradient, "eq. 122 gives another gradient");
