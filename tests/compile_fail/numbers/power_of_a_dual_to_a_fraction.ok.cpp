#include <gradus/numbers/dual.hpp>

inline constexpr auto power = pown(gradus::dual<double>::variable(4), 2);
