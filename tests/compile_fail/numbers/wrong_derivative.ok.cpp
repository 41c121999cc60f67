#include <gradus/core/claim.hpp>
#include <gradus/numbers/derivation.hpp>

using namespace gradus;

using formula = polynomial<"sigma">;
constexpr formula sigma = formula::variable("sigma");
constexpr derivation D(sigma - sqr(sigma));

static_assert(proved<equal(D(sigma), sigma - sqr(sigma))>);
