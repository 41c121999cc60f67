#include <gradus/numbers/scalar.hpp>

inline constexpr double x = gradus::constant<double>(15, 10);
