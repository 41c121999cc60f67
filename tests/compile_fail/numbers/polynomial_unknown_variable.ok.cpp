#include <gradus/numbers/polynomial.hpp>

using ring = gradus::polynomial<"s", "v">;
inline constexpr ring w = ring::variable("v");
