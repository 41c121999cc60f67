// 1/x > 0 for x in [0, 1]? The quotients that exist are positive, but 1/0 is none.
// expect-error: static assertion failed
// expect-error: the reciprocal is positive
#include <gradus/numbers/interval.hpp>

static_assert(certainly_greater(1 / gradus::interval<double>(0, 1), 0),
              "the reciprocal is positive");
