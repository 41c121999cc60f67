#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

inline constexpr auto power = gradus::pown(gradus::rational(4), 2);
