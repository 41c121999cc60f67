// expect-error: constant_needs_a_denominator
#include <gradus/numbers/scalar.hpp>

inline constexpr double quotient = gradus::constant<double>(1, 0);
