#include <gradus/numbers/rational.hpp>

inline constexpr auto half = gradus::rational(1) * gradus::rational(1, 2);
