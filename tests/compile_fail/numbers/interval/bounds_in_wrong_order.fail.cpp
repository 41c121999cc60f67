// expect-error: interval_lower_bound_exceeds_upper_bound
#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<double>(2, 1);
