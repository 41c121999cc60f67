#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>

using namespace gradus;

using formula = polynomial<"sigma">;
constexpr formula sigma = formula::variable("sigma");

static_assert(proved<equal(sigma * (1 - sigma), sigma - sqr(sigma))>);
