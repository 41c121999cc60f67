#include <gradus/numbers/rational.hpp>

inline constexpr gradus::rational tenth(1, 10);
