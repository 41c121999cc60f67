// expect-error-within 12: ball_must_be_read_from_a_decimal_number
#include <gradus/numbers/ball_functions.hpp>

constexpr gradus::ball e = gradus::parse_ball("2.7x");
