// expect-error-within 12: an integer such as 2 is needed here
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

inline constexpr auto power = gradus::pown(gradus::rational(4), 1.5);
