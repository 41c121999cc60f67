// expect-error: polynomial_is_not_divisible_use_a_rational_function
#include <gradus/numbers/polynomial.hpp>

using ring = gradus::polynomial<"s">;
constexpr ring s = ring::variable("s");
inline constexpr ring quotient = (s * s - 2) / (s - 1);
