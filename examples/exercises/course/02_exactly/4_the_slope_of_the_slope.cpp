#include "exercise.hpp"

// 2.4  The slope of the slope
//
// s = σ(z) has the derivative s′ = s(1 − s). Which derivative has the slope σ′ = s(1 − s) itself?
// Write σ″ as a formula of s. Mind the chain rule: s depends on z.
//
// The compiler finds σ″ with a dual number, a value and its derivative, and compares.

using gradus::equal, gradus::proved, gradus::sqr;
using formula = gradus::polynomial<"s">;

constexpr formula s = formula::variable("s");

constexpr auto your_second_slope = blank;

static_assert(filled(your_second_slope), "exercise 2.4: fill in your_second_slope");

constexpr gradus::dual<formula> sigma(s, s * (1 - s));

static_assert(proved<equal((sigma * (1 - sigma)).derivative, your_second_slope)>);
