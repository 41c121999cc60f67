#include <gradus/numbers/interval.hpp>

using box = gradus::interval<double>;

static_assert(disjoint(box(1, 2), box(3, 4)), "no number is in both");
