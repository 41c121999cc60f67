#include <gradus/numbers/scalar.hpp>

// Not the square root: an int would have made the exponent 0.
inline constexpr double root = gradus::pown(2.0, 2);
