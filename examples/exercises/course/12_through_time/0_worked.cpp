#include "exercise.hpp"

// Worked example: one step through time, and twenty
//
// One step is h_t = φ(wh_(t−1) + b + x_t). By the chain rule its slope is φ′(z_t) · w. The letter s
// stands for φ′(z_t), and a dual number carries the derivative by the state before along.

using gradus::equal, gradus::proved;

using ring = gradus::polynomial<"w", "h", "b", "x", "s">;
constexpr ring w = ring::variable("w"), h = ring::variable("h"), b = ring::variable("b"),
               x = ring::variable("x"), s = ring::variable("s");

using number = gradus::dual<ring>;
constexpr number z = number(w) * number::variable(h) + number(b) + number(x);
constexpr ring step = s * z.derivative;
static_assert(proved<equal(step, s* w)>);

// Twenty steps have twenty such factors, each with a slope of its own, but all with the same w. For
// the sigmoid every slope is at most ¼, whatever z is. So with weights up to 2 in size twenty steps
// multiply a gradient by at most (2/4)²⁰ = 2⁻²⁰, for every input and every state:
constexpr auto twenty_steps = [](const auto& weight) {
    return gradus::pown(gradus::abs(weight) * 0.25, 20);
};
static_assert(gradus::certified<gradus::prove_at_most(twenty_steps, 0x1p-20, {-2, 2})>);
