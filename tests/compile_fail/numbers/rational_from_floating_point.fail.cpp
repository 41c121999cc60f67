// expect-error: (no matching function|no matching constructor)
#include <gradus/numbers/rational.hpp>

inline constexpr gradus::rational tenth(0.1);
