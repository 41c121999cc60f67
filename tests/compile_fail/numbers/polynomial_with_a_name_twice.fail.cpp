// expect-error: two variables of a polynomial have the same name
#include <gradus/numbers/polynomial.hpp>

inline constexpr auto s = gradus::polynomial<"s", "s">::variable("s");
