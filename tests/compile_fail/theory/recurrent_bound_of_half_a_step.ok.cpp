#include <gradus/theory/recurrence.hpp>

inline constexpr double bound = gradus::recurrent_bound(0.25, 1.0, 2);
