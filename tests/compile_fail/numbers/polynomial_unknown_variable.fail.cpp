// expect-error: polynomial_has_no_variable_of_this_name
#include <gradus/numbers/polynomial.hpp>

using ring = gradus::polynomial<"s", "v">;
inline constexpr ring w = ring::variable("w");
