#include "exercise.hpp"

// 9.4  How steep is swish?
//
// Far to the right swish′ tends to 1, but on the way there it is above 1 somewhere. Find a bound
//
//   swish′(z) ≤ B for every z,  with B at most 1.1 (a decimal number),
//
// and the compiler proves it. Then bound it from below without a computer: swish′(−z) can be
// written with swish′(z) alone, so from ≤ B on one side follows ≥ something on the other. (Use
// swish′ = σ + zσ′, σ(−z) = 1 − σ(z) and σ′(−z) = σ′(z).)

using exercise::any_z;
using gradus::certified, gradus::equal, gradus::prove_at_least, gradus::prove_at_most;
using gradus::proved;

constexpr auto slope = [](const auto& z) { return gradus::swish.derivative(z); };
constexpr auto every_z = gradus::interval<double>::entire();

constexpr auto your_bound = blank;
constexpr auto your_mirror = [](const auto& slope_at_z) { return blank; };

static_assert(filled(your_bound), "exercise 9.4: fill in your_bound");
static_assert(filled(your_mirror), "exercise 9.4: fill in your_mirror");
static_assert(certified<prove_at_most(slope, your_bound, every_z)>);
static_assert(your_bound <= 1.1, "the bound is true, and can be smaller");
static_assert(proved<equal(slope(-any_z), your_mirror(slope(any_z)))>);
static_assert(certified<prove_at_least(slope, your_mirror(your_bound), every_z)>);
