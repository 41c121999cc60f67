#include "exercise.hpp"

// 2.5  Three places are no proof
//
// Someone tests formulas for the sigmoid's slope s(1 − s) at three places: s = 0, ½ and 1. Write a
// formula of s that passes the test and yet is another one. There are many.

using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;
using formula = gradus::polynomial<"s">;

constexpr formula s = formula::variable("s");

constexpr auto your_impostor = blank;

static_assert(filled(your_impostor), "exercise 2.5: fill in your_impostor");

constexpr auto at = [](const formula& f, const rational& value) { return f.at(value); };

static_assert(proved<equal(at(your_impostor, 0), rational(0))>);
static_assert(proved<equal(at(your_impostor, {1, 2}), rational(1, 4))>);
static_assert(proved<equal(at(your_impostor, 1), rational(0))>);
static_assert(your_impostor != s * (1 - s), "for every s this is the slope itself");
