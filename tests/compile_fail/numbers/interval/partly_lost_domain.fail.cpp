// √z² is at least 0 wherever it is defined; but here it is not defined everywhere.
// expect-error: static assertion failed
// expect-error: the square of the root is at least 0
#include <gradus/numbers/interval.hpp>

static_assert(certainly_greater_equal(sqr(sqrt(gradus::interval<double>(-1, 4))), 0),
              "the square of the root is at least 0");
