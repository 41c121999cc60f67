#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<double>(1, 2);
