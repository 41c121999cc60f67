#include "exercise.hpp"

// Worked example: how often can something be halved?
//
// After n halvings (½)ⁿ is left. 2¹⁰ = 1024, so 10 halvings leave less than a thousandth and 9 do
// not. pown(x, n) is xⁿ.

using gradus::pown, gradus::rational;

static_assert(pown(rational(1, 2), 10) < rational(1, 1000));
static_assert(pown(rational(1, 2), 9) >= rational(1, 1000));

// A float has no positive number below 2⁻¹⁴⁹. What is at most half of that is rounded to 0, so a
// float can be halved 149 times, and the 150th halving gives 0: it underflows.
static_assert(pown(0.5f, 149) > 0);
static_assert(pown(0.5f, 150) == 0);

// The library computes that depth for any factor. Below 2⁻¹²⁶, from n = 127 on, a float is
// subnormal: it loses digits before it is lost.
static_assert(underflow_depth(rational(1, 2), gradus::binary32) == gradus::underflow{127, 150});
