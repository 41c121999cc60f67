#include <gradus/numbers/polynomial.hpp>

using ring = gradus::polynomial<"a", "b", "c">;
inline constexpr ring sum = ring::variable("a") + ring::variable("b") + ring::variable("c") + 1;
inline constexpr ring power = gradus::pown(sum, 5);
