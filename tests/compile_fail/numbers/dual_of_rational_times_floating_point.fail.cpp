// expect-error-within 12: its scalar takes no such number
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational.hpp>

inline constexpr auto half = gradus::dual<gradus::rational>(1) * 0.5;
