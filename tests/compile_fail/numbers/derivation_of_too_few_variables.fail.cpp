// expect-error: (no matching function|no matching constructor)
#include <gradus/numbers/derivation.hpp>

using namespace gradus;

using ring = polynomial<"z", "sigma">;
constexpr ring sigma = ring::variable("sigma");
inline constexpr derivation D(sigma - sqr(sigma));
