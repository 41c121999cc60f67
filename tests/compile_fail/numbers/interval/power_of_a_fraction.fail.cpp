// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/numbers/interval.hpp>

// "The square root of [0, 100] is at most 1": the power was x⁰.
static_assert(certainly_less_equal(pown(gradus::interval<double>(0, 100), 0.5), 1e4));
