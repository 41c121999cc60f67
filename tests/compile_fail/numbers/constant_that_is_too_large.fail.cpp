// expect-error: an_integer_is_too_large_for_this_parameter
#include <gradus/numbers/scalar.hpp>

// A long would have made it negative.
inline constexpr double x = gradus::constant<double>(1UL << 63);
