#include <gradus/numbers/scalar.hpp>

// An int would have made the exponent 0.
inline constexpr double power = gradus::pown(1.5, 1L << 3);
