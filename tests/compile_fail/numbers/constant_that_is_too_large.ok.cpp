#include <gradus/numbers/scalar.hpp>

// A long would have made it negative.
inline constexpr double x = gradus::constant<double>(1UL << 62);
