#include "exercise.hpp"

// 4.2  What tanh misses
//
// The slope of tanh is four times the sigmoid's at 2z. So with s = σ(2z) it is tanh′ = 4s(1 − s).
// What is missing from 1 is a square again:
//
//   1 − 4s(1 − s) = (your_root)²

using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;

constexpr auto s = gradus::polynomial<"s">::variable("s");

constexpr auto your_root = blank;

static_assert(filled(your_root), "exercise 4.2: fill in your_root");
static_assert(proved<equal(1 - 4 * s * (1 - s), sqr(your_root))>);
