// Every element of the empty set is less than 0, but that says nothing.
// expect-error: static assertion failed
// expect-error: all of these numbers are negative
#include <gradus/numbers/interval.hpp>

using box = gradus::interval<double>;

static_assert(certainly_less(intersection(box(1, 2), box(3, 4)), 0),
              "all of these numbers are negative");
