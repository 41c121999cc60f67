// expect-error: this step is false
// expect-error: left_side<.*"-sigma\^2 \+ sigma"\}>
// expect-error: right_side<.*"-sigma\^2 \+ 1"\}>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>

using namespace gradus;

using formula = polynomial<"sigma">;
constexpr formula sigma = formula::variable("sigma");

static_assert(proved<equal(sigma * (1 - sigma), 1 - sqr(sigma))>);
