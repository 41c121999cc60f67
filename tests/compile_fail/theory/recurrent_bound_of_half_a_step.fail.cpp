// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/theory/recurrence.hpp>

inline constexpr double bound = gradus::recurrent_bound(0.25, 1.0, 2.5);
