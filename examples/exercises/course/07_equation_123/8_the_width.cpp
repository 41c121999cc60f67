#include "exercise.hpp"

// 7.8  Equation 123
//
// wσ′(z) ≥ 1 exactly if −Z ≤ z ≤ Z, with
//
//   Z = ln(w(1 + √(1 − 4/w))/2 − 1).
//
// And z = wa + b, whatever b is. How wide is the interval in which the activation a may lie?
// Write its width as a formula of w ≥ 4, with gradus::log and gradus::sqrt.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_width = [](const auto& w) { // w ≥ 4
    return blank;
};

static_assert(filled(your_width), "exercise 7.8: fill in your_width");

// At w = 6, with six digits of Z worked out by hand. For every w the runner compares it exactly; it
// then shows Z as z, and e for e^(z/2), so that w = 1/σ′(z) is (e + 1/e)².
static_assert(certified<prove_at_most(your_width, 0.438987, 6)>);
static_assert(certified<prove_at_least(your_width, 0.438985, 6)>);
