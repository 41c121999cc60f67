#include <gradus/numbers/ball.hpp>

constexpr gradus::ball quotient = gradus::ball(1) / gradus::ball(3);
