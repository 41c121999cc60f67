#include <gradus/numbers/ball_functions.hpp>

constexpr gradus::ball e = gradus::parse_ball("2.7");
