// expect-error-within 12: a ball is made of integers
#include <gradus/numbers/ball.hpp>

inline constexpr gradus::ball x(0.5);
