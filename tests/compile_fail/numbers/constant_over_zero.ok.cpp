#include <gradus/numbers/scalar.hpp>

inline constexpr double quotient = gradus::constant<double>(1, 10);
