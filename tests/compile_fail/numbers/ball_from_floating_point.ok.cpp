#include <gradus/numbers/ball.hpp>

inline constexpr gradus::ball x(1);
