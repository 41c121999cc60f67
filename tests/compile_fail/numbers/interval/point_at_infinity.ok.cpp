#include <gradus/numbers/interval.hpp>

inline constexpr auto box = gradus::interval<double>(__DBL_MAX__, __builtin_inf());
