#include "exercise.hpp"

// 7.1  The least weight
//
// σ′ = s(1 − s) is ¼ less a square, (s − ½)². So wσ′ − 1 can be written as something that depends
// on w alone, less a multiple of that square:
//
//   wσ′ − 1 = (w − your_weight)/4 − w(s − ½)²
//
// Which number is your_weight? Below it, wσ′ ≥ 1 is impossible.

using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;

using ring = gradus::polynomial<"s", "w">;
constexpr ring s = ring::variable("s"), w = ring::variable("w");
constexpr ring excess = w * (s * (1 - s)) - 1;

constexpr auto your_weight = blank;

static_assert(filled(your_weight), "exercise 7.1: fill in your_weight");

constexpr auto less_a_square = (w - your_weight) / 4 - w * sqr(s - rational(1, 2));
static_assert(proved<equal(excess, less_a_square)>);
