// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/numbers/scalar.hpp>

// Not the square root: an int would have made the exponent 0.
inline constexpr double root = gradus::pown(2.0, 0.5);
