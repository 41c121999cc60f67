#include "exercise.hpp"

// 11.1  "σ′(z) < 1/4" (article 000, claim 15)
//
// Is the sigmoid's slope always smaller than a quarter? Give a z at which it is not: the compiler
// evaluates σ′ there on an interval, so that rounding cannot help. Then give the least B for which
//
//   σ′(z) ≤ B for every z.

using gradus::certified, gradus::prove_at_least, gradus::prove_at_most;

constexpr auto slope = [](const auto& z) { return gradus::sigmoid.derivative(z); };
constexpr auto every_z = gradus::interval<double>::entire();

constexpr auto your_z = 0;
constexpr auto your_bound = 0.25;

static_assert(filled(your_z), "exercise 11.1: fill in your_z");
static_assert(filled(your_bound), "exercise 11.1: fill in your_bound");
static_assert(certified<prove_at_least(slope, 0.25, {your_z, your_z})>);
static_assert(certified<prove_at_most(slope, your_bound, every_z)>);
static_assert(your_bound <= slope(0.0), "true, but not the least bound");
