#include <gradus/numbers/interval.hpp>

using box = gradus::interval<double>;

static_assert(certainly_less_equal(sigmoid_derivative(box::entire()), 0.25),
              "the slope of the logistic function is at most 1/4");
