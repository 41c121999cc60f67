// expect-error: interval_bound_is_not_a_number
#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<double>(0, __builtin_nan(""));
