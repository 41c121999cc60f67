#include <gradus/numbers/interval.hpp>

static_assert(certainly_greater(1 / gradus::interval<double>(0x1p-1000, 1), 0),
              "the reciprocal is positive");
