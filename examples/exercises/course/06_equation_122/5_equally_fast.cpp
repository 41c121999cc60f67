#include "exercise.hpp"

// 6.5  Three layers that learn equally fast
//
// Choose the numbers of a chain of three sigmoid neurons, a₁ = σ(w₁x + b₁), a₂ = σ(w₂a₁ + b₂), so
// that for every input x from 0 to 1 both factors between neighbouring layers,
//
//   w₂σ′(z₁) and w₃σ′(z₂),
//
// lie between 0.9 and 1.1 in size. The chain must see its input: |w₁| ≥ ¼.
// Numbers such as -0.5 will do. There are many right answers; find one.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most, gradus::sigmoid;

constexpr auto your_w1 = blank;
constexpr auto your_b1 = blank;
constexpr auto your_w2 = blank;
constexpr auto your_b2 = blank;
constexpr auto your_w3 = blank;

static_assert(filled(your_w1) && filled(your_b1), "exercise 6.5: fill in your_w1 and your_b1");
static_assert(filled(your_w2) && filled(your_b2), "exercise 6.5: fill in your_w2 and your_b2");
static_assert(filled(your_w3), "exercise 6.5: fill in your_w3");
static_assert(your_w1 <= -0.25 || your_w1 >= 0.25, "|w₁| is to be at least a quarter");

constexpr auto z1 = [](const auto& x) { return your_w1 * x + your_b1; };
constexpr auto z2 = [](const auto& x) { return your_w2 * sigmoid(z1(x)) + your_b2; };
constexpr auto from_1_to_2 = [](const auto& x) { return abs(your_w2 * sigmoid.derivative(z1(x))); };
constexpr auto from_2_to_3 = [](const auto& x) { return abs(your_w3 * sigmoid.derivative(z2(x))); };

static_assert(certified<prove_at_least(from_1_to_2, 0.9, {0, 1})>);
static_assert(certified<prove_at_most(from_1_to_2, 1.1, {0, 1})>);
static_assert(certified<prove_at_least(from_2_to_3, 0.9, {0, 1})>);
static_assert(certified<prove_at_most(from_2_to_3, 1.1, {0, 1})>);
