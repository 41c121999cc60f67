// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

inline constexpr auto x = gradus::constant<gradus::interval<double>>(0.25);
