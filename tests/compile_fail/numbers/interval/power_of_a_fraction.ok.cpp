#include <gradus/numbers/interval.hpp>

// "The square root of [0, 100] is at most 1": the power was x⁰.
static_assert(certainly_less_equal(pown(gradus::interval<double>(0, 100), 2), 1e4));
