#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<double>(0, __builtin_inf());
