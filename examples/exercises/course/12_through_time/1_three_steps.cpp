#include "exercise.hpp"

// 12.1  Three steps
//
// h_t = φ(z_t) with z_t = wh_(t−1) + b + x_t. By how much does h₃ answer to h₀? Write s1, s2, s3
// for the slopes φ′(z₁), φ′(z₂), φ′(z₃).

using gradus::equal, gradus::proved;

using ring = gradus::polynomial<"w", "s1", "s2", "s3">;
constexpr ring w = ring::variable("w"), s1 = ring::variable("s1"), s2 = ring::variable("s2"),
               s3 = ring::variable("s3");

constexpr auto your_gradient = blank;

static_assert(filled(your_gradient), "exercise 12.1: fill in your_gradient");

// A step turns a move of the state before it into φ′(z_t) · w times that move.
constexpr auto step = [](const ring& slope, const ring& move) { return slope * w * move; };
static_assert(proved<equal(step(s3, step(s2, step(s1, 1))), your_gradient)>);
