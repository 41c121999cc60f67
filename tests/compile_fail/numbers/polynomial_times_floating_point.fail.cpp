// expect-error-within 12: a coefficient is a rational, such as
#include <gradus/numbers/polynomial.hpp>

inline constexpr auto half = gradus::polynomial<"x">::variable("x") * 0.5;
