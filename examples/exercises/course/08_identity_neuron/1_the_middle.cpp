#include "exercise.hpp"

// 8.1  The middle of the line
//
// w₂σ(w₁x + b) is to run like x on [0, 1]. σ is straightest at z = 0, where its slope is ¼. So
//
//   in the middle, x = ½, let z = w₁x + b be 0        (this gives your_b),
//   and let the slope there, w₂ · ¼ · w₁, be 1        (this gives your_w2).
//
// w₁ stays free: write both as formulas of w1.

using gradus::equal, gradus::proved, gradus::rational;

using field = gradus::rational_function<gradus::polynomial<"w1">>;
constexpr field w1 = gradus::polynomial<"w1">::variable("w1");

constexpr auto your_b = blank;
constexpr auto your_w2 = blank;

static_assert(filled(your_b), "exercise 8.1: fill in your_b");
static_assert(filled(your_w2), "exercise 8.1: fill in your_w2");

constexpr field z_in_the_middle = w1 * rational(1, 2) + your_b;
constexpr field slope_in_the_middle = your_w2 * rational(1, 4) * w1;
static_assert(proved<equal(z_in_the_middle, 0)>);
static_assert(proved<equal(slope_in_the_middle, 1)>);
