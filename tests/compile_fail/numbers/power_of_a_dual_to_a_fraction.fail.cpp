// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/numbers/dual.hpp>

inline constexpr auto power = pown(gradus::dual<double>::variable(4), 1.5);
