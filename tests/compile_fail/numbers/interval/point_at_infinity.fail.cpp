// expect-error: interval_contains_no_real_number
#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<double>(__builtin_inf());
