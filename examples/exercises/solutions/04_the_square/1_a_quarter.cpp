#include "exercise.hpp"

// 4.1  A quarter
//
// With s = σ(z) the sigmoid's slope is σ′ = s(1 − s). What is missing from ¼ is a square:
//
//   ¼ − s(1 − s) = (your_root)²
//
// Write your_root as a formula of s. A fraction such as ½ is rational(1, 2) here.

using gradus::equal, gradus::proved, gradus::rational, gradus::sqr;

constexpr auto s = gradus::polynomial<"s">::variable("s");

constexpr auto your_root = s - rational(1, 2);

static_assert(filled(your_root), "exercise 4.1: fill in your_root");
static_assert(proved<equal(rational(1, 4) - s * (1 - s), sqr(your_root))>);
