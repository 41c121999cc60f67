// expect-error: rational_is_divided_by_zero
#include <gradus/numbers/rational.hpp>

using gradus::rational;

inline constexpr rational quotient = rational(1) / (rational(1, 3) - rational(2, 6));
