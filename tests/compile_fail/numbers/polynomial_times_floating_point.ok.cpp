#include <gradus/numbers/polynomial.hpp>

inline constexpr auto half = gradus::polynomial<"x">::variable("x") * gradus::rational(1, 2);
