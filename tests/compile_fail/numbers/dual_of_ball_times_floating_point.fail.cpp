// expect-error-within 12: its scalar takes no such number
#include <gradus/numbers/ball.hpp>
#include <gradus/numbers/dual.hpp>

inline constexpr auto half = gradus::dual<gradus::ball>(1) * 0.5;
