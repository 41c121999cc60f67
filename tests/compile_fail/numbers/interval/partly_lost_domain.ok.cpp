#include <gradus/numbers/interval.hpp>

static_assert(certainly_greater_equal(sqr(sqrt(gradus::interval<double>(0, 4))), 0),
              "the square of the root is at least 0");
