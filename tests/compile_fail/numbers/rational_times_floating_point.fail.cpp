// expect-error-within 12: a rational is made of integers
#include <gradus/numbers/rational.hpp>

inline constexpr auto half = gradus::rational(1) * 0.5;
