#include "exercise.hpp"

// 5.1  What an interval forgets
//
// x holds all numbers from 1 to 2. For each of them x − x is 0. But an interval's − does not know
// that both are the same x: it takes any number of the left one minus any of the right one.
// Predict both ends of x − x.

constexpr gradus::interval<double> x(1, 2);

constexpr auto your_lower = -1;
constexpr auto your_upper = 1;

static_assert(filled(your_lower), "exercise 5.1: fill in your_lower");
static_assert(filled(your_upper), "exercise 5.1: fill in your_upper");
static_assert((x - x).lower() == your_lower, "the lower end is another");
static_assert((x - x).upper() == your_upper, "the upper end is another");
