// The double 0.1 is not 1/10.
// expect-error: static assertion failed
// expect-error: the interval contains 1/10
#include <gradus/numbers/interval.hpp>

using namespace gradus::literals;

static_assert(contains(gradus::interval<double>(0.1), 0.1_interval),
              "the interval contains 1/10 however it is enclosed");
