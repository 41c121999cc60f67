// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/numbers/scalar.hpp>

inline constexpr double x = gradus::constant<double>(1.5, 10);
