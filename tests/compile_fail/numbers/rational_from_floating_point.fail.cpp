// expect-error-within 12: a rational is made of integers
#include <gradus/numbers/rational.hpp>

inline constexpr gradus::rational tenth(0.1);
