#include "exercise.hpp"

// 1.1  The slope
//
// With t = tanh(z) the slope is a polynomial in t alone:
//
//   tanh′(z) = your_slope(t)
//
// At z = 0 it is 1; where t is 1 or −1 it is 0.

constexpr auto your_slope = [](const auto& t) { return blank; };

static_assert(filled(your_slope), "exercise 1.1: fill in your_slope");
static_assert(your_slope(0.0) == 1.0);
static_assert(your_slope(1.0) == 0.0 && your_slope(-1.0) == 0.0);
