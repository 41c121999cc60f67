#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>

using namespace gradus;

using letters = polynomial<"g", "d", "u">;
inline constexpr letters most = letters::variable("g");
inline constexpr letters d = letters::variable("d");
inline constexpr letters u = letters::variable("u");

// γ|u| ≥ |du| by the difference of their squares; without squares nothing is shown.
static_assert(proved<equal(sqr(most) * sqr(u) - sqr(d * u), (most - d) * (most + d) * sqr(u))>);
