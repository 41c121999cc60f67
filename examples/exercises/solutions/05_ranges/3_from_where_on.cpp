#include "exercise.hpp"

// 5.3  From where on?
//
// The sigmoid's slope is ¼ at most, and far from 0 it is much less. From which z on is it below
// 1/10? Choose where the range begins, at 2.07 or before, so that σ′(z) < 1/10 is proved up to
// 10³⁰⁰.
//
// A double is not 1/10, so the bound is the tightest interval around it.

using gradus::certified, gradus::interval, gradus::prove_below;

constexpr auto slope = [](const auto& z) { return gradus::sigmoid.derivative(z); };
constexpr auto tenth = gradus::constant<interval<double>>(1, 10);

constexpr auto your_start = 2.06344;

static_assert(filled(your_start), "exercise 5.3: fill in your_start");
static_assert(your_start <= 2.07, "it is to begin at 2.07 or before");
static_assert(certified<prove_below(slope, tenth, {your_start, 1e300})>);
