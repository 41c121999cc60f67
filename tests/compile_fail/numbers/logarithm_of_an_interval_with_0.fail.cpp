// expect-error: a_logarithm_is_taken_of_positive_numbers_only
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/logarithmic.hpp>

using gradus::interval;

constexpr auto x = gradus::logarithmic<interval<double>>::ln(interval<double>(0, 1));
