// expect-error-within 12: an integer is no scalar: write 2.0
#include <gradus/numbers/ball_functions.hpp>

// It was a ball.
const auto e = gradus::exp(1);
