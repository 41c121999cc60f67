#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational.hpp>

inline constexpr auto half = gradus::dual<gradus::rational>(1) * gradus::rational(1, 2);
