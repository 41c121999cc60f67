// expect-error: static assertion failed
#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

// The tenth digit is wrong.
constexpr auto point =
    gradus::mean_field::find_critical_point(gradus::tanh, gradus::parse_interval<double>("0.05"));
static_assert(contains(point.weights, gradus::parse_interval<double>("1.760954638")));
