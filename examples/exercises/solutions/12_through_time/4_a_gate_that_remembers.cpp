#include "exercise.hpp"

// 12.4  A gate that remembers
//
// An LSTM's cell is c_t = f·c_(t−1) + …, so T steps multiply a gradient by f^T along it: no weight,
// no φ′. The forget gate f = σ(b + …) rests at σ(b). Choose its bias b so that 100 steps leave at
// least half of a gradient whenever the gate gets b or more, but at b itself not more than 0.51 of
// it.
//
// Solve σ(b)^100 = ½ for b, and round upward; or write b as a formula with gradus::log and
// gradus::exp.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_b = 4.97;

static_assert(filled(your_b), "exercise 12.4: fill in your_b");

constexpr auto left_over = [](const auto& b) { return gradus::pown(gradus::sigmoid(b), 100); };
static_assert(certified<prove_at_least(left_over, 0.49999, {your_b, 1e300})>);
static_assert(certified<prove_at_most(left_over, 0.51, your_b)>);
