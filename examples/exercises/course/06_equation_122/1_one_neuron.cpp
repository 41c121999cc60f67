#include "exercise.hpp"

// 6.1  One neuron
//
// A neuron's output is σ(z) with z = wx + b. The chain rule says of each letter
//
//   ∂σ(z)/∂letter = σ′(z) · ∂z/∂letter
//
// Write s for σ′(z). By how much does the output answer to its bias b, and to its input x?

using gradus::equal, gradus::proved;

using ring = gradus::polynomial<"w", "x", "b", "s">;
constexpr ring w = ring::variable("w"), x = ring::variable("x"), b = ring::variable("b"),
               s = ring::variable("s");

constexpr auto your_by_b = blank;
constexpr auto your_by_x = blank;

static_assert(filled(your_by_b), "exercise 6.1: fill in your_by_b");
static_assert(filled(your_by_x), "exercise 6.1: fill in your_by_x");

using number = gradus::dual<ring>;
constexpr number z_by_b = number(w) * number(x) + number::variable(b);
constexpr number z_by_x = number(w) * number::variable(x) + number(b);

constexpr ring by_b = s * z_by_b.derivative;
constexpr ring by_x = s * z_by_x.derivative;
static_assert(proved<equal(by_b, your_by_b)>);
static_assert(proved<equal(by_x, your_by_x)>);
