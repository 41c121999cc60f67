// expect-error: monomial_exponent_exceeds_127
#include <gradus/numbers/polynomial.hpp>

using ring = gradus::polynomial<"a">;
inline constexpr ring power = gradus::pown(ring::variable("a"), 128);
