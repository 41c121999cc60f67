// A bound that is false by one unit in the last place.
// expect-error: static assertion failed
// expect-error: the slope of the logistic function is below 1/4
#include <gradus/numbers/interval.hpp>

using box = gradus::interval<double>;

static_assert(certainly_less_equal(sigmoid_derivative(box::entire()), 0.25 - 0x1p-54),
              "the slope of the logistic function is below 1/4");
