#include <gradus/numbers/ball.hpp>
#include <gradus/numbers/dual.hpp>

inline constexpr auto half = gradus::dual<gradus::ball>(1) * gradus::ball(1);
