#include "exercise.hpp"

// Worked example: how does z = wa + b answer to each of its letters?
//
// Letters stand for any number, so what is proved of them holds for every neuron. A dual number
// carries its derivative along: the letter that we differentiate by is a variable, the others are
// constants.

using gradus::equal, gradus::proved;

using ring = gradus::polynomial<"w", "a", "b", "s">;
constexpr ring w = ring::variable("w"), a = ring::variable("a"), b = ring::variable("b"),
               s = ring::variable("s");

using number = gradus::dual<ring>;
constexpr number z_by_w = number::variable(w) * number(a) + number(b);
constexpr number z_by_a = number(w) * number::variable(a) + number(b);
constexpr number z_by_b = number(w) * number(a) + number::variable(b);

static_assert(proved<equal(z_by_w.derivative, a)>); // ∂z/∂w = a
static_assert(proved<equal(z_by_a.derivative, w)>); // ∂z/∂a = w
static_assert(proved<equal(z_by_b.derivative, 1)>); // ∂z/∂b = 1

// Two neurons with σ left out: y = 3(wa + b) + 5. A small move of b is a move of z of the same
// size, and a move of y three times as large. Moves are passed on by multiplying.
constexpr number y_by_b = 3 * z_by_b + 5;
static_assert(proved<equal(y_by_b.derivative, 3)>);
