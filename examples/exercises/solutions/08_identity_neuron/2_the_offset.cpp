#include "exercise.hpp"

// 8.2  What is missing
//
// With b = −w₁/2 and w₂ = 4/w₁ the neuron runs parallel to x, but not along it. Take for σ its
// tangent, ½ + z/4, and find the offset that makes the sum exactly x:
//
//   w₂(½ + (w₁x + b)/4) + your_offset = x

using gradus::equal, gradus::proved, gradus::rational;

using ring = gradus::polynomial<"w1", "x">;
using field = gradus::rational_function<ring>;
constexpr field w1 = ring::variable("w1");
constexpr field x = ring::variable("x");

constexpr auto your_offset = rational(1, 2) - 2 / w1;

static_assert(filled(your_offset), "exercise 8.2: fill in your_offset");

constexpr field b = -w1 / 2;
constexpr field w2 = 4 / w1;
constexpr field missing = x - w2 * (rational(1, 2) + (w1 * x + b) / 4);
static_assert(proved<equal(missing, your_offset)>);
