#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

inline constexpr auto x = gradus::constant<gradus::interval<double>>(1, 4);
