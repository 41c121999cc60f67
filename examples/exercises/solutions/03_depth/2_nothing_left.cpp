#include "exercise.hpp"

// 3.2  Nothing left
//
// The smallest positive double is 2⁻¹⁰⁷⁴. A result that is at most half of it is rounded to 0.
// Which is the first n at which (¼)ⁿ is 0 as a double?

using gradus::pown;

constexpr auto your_depth = 538;

static_assert(filled(your_depth), "exercise 3.2: fill in your_depth");
static_assert(pown(0.25, your_depth) == 0, "it is not 0 yet");
static_assert(pown(0.25, your_depth - 1) > 0, "it was 0 one layer earlier");
