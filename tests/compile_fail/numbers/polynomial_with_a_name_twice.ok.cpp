#include <gradus/numbers/polynomial.hpp>

inline constexpr auto s = gradus::polynomial<"s", "v">::variable("s");
