#include <gradus/numbers/ball_functions.hpp>

// It was a ball.
const auto e = gradus::exp(gradus::ball(1));
