#include "exercise.hpp"

// 2.2  Held by a double
//
// The sigmoid's slope is 3/10 nowhere, but a formula may be asked near it. Choose a fraction
// between 0.29 and 0.31 that a double holds without rounding.
//
// constant<interval<double>>(p, q) is the tightest pair of doubles around p/q. It is a single point
// exactly if p/q is a double.

using gradus::constant, gradus::interval, gradus::rational;

constexpr auto around = [](const rational& x) {
    return constant<interval<double>>(x.numerator, x.denominator);
};

constexpr auto your_fraction = blank;

static_assert(filled(your_fraction), "exercise 2.2: fill in your_fraction");
static_assert(your_fraction > rational(29, 100), "it is not above 0.29");
static_assert(your_fraction < rational(31, 100), "it is not below 0.31");
static_assert(around(your_fraction).is_point(), "a double rounds it: is its denominator 2ⁿ?");
