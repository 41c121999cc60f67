#include "exercise.hpp"

// 2.1  Tenths
//
// A double is a fraction whose denominator is a power of 2. None of 0.1, 0.2 and 0.3 is one, so
// each is rounded, and so is their sum. With fractions nothing is rounded. What is 1/10 + 2/10?

using gradus::equal, gradus::proved, gradus::rational;

static_assert(0.1 + 0.2 != 0.3);

constexpr auto your_sum = blank;

static_assert(filled(your_sum), "exercise 2.1: fill in your_sum");
static_assert(proved<equal(rational(1, 10) + rational(2, 10), your_sum)>);
