// expect-error: ball_is_divided_by_zero
#include <gradus/numbers/ball.hpp>

constexpr gradus::ball quotient = gradus::ball(1) / gradus::ball(0);
