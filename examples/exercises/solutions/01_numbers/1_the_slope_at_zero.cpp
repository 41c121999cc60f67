#include "exercise.hpp"

// 1.1  The slope at zero
//
// Write s for σ(z). The sigmoid's slope is σ′(z) = s(1 − s), and σ(0) = ½. How large is σ′(0)?
//
// Put your number where the blank is. A fraction such as ⅔ is rational(2, 3) here.

using gradus::equal, gradus::proved, gradus::rational;

constexpr auto s = rational(1, 2); // σ(0)

constexpr auto your_slope = rational(1, 4);

static_assert(filled(your_slope), "exercise 1.1: fill in your_slope");
static_assert(proved<equal(s * (1 - s), your_slope)>);
