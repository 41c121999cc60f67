#include "exercise.hpp"

// 7.8  Equation 123
//
// wσ′(z) ≥ 1 exactly if −Z ≤ z ≤ Z, with
//
//   Z = ln(w(1 + √(1 − 4/w))/2 − 1).
//
// And z = wa + b, whatever b is. How wide is the interval in which the activation a may lie?
// Write its width as a formula of w ≥ 4, with gradus::log and gradus::sqrt.

using gradus::certified, gradus::equal, gradus::prove_at_least, gradus::prove_at_most;
using gradus::proved;

constexpr auto your_width = [](const auto& w) { // w ≥ 4
    return blank;
};

static_assert(filled(your_width), "exercise 7.8: fill in your_width");

// At w = 6 first, where you may compare numbers …
constexpr auto too_wide_by = [](const auto& w) {
    return your_width(w) - gradus::interval_width(w);
};
static_assert(certified<prove_at_most(too_wide_by, 1e-9, 6)>);
static_assert(certified<prove_at_least(too_wide_by, -1e-9, 6)>);

// … then exactly, for every w. Both sides are shown by the end Z, called z; e is
// e^(z/2), so that w = 1/σ′(z) is (e + 1/e)².
constexpr auto w = exercise::any_weight;
static_assert(proved<equal(gradus::interval_width(w), your_width(w))>);
