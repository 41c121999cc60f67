#include "exercise.hpp"

// 7.9  As wide as it gets
//
// At w = 4 the width of equation 123 is 0, and for large w it tends to 0 again: somewhere between
// it is greatest. Find a bound that holds for every w, and a weight at which the width comes within
// 1/1000 of your bound. Four digits of each will do; you may try until the compiler agrees.
//
// A formula for those who want it: with w = 1/σ′(z) the width is 2z/w, and it is greatest where
// z tanh(z/2) = 1.

using gradus::by_slope, gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto your_bound = 0.4478;
constexpr auto your_weight = 6.9;

static_assert(filled(your_bound), "exercise 7.9: fill in your_bound");
static_assert(filled(your_weight), "exercise 7.9: fill in your_weight");

constexpr auto width = [](const auto& w) { return gradus::interval_width(w); };
// Here for w from 6 to 8; the runner proves it for larger and smaller ones as well.
static_assert(certified<prove_at_most(by_slope(width), your_bound, {6, 8})>);
static_assert(certified<prove_at_least(width, your_bound - 0.001, your_weight)>);
