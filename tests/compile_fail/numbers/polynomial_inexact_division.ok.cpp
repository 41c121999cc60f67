#include <gradus/numbers/polynomial.hpp>

using ring = gradus::polynomial<"s">;
constexpr ring s = ring::variable("s");
inline constexpr ring quotient = (s * s - 1) / (s - 1);
