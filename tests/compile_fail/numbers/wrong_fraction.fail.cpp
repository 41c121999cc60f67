// expect-error: this step is false
// expect-error: left_side<.*"\(1\)/\(E \+ 1\)"\}>
// expect-error: right_side<.*"\(E\)/\(E \+ 1\)"\}>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/rational_function.hpp>

using namespace gradus;

using function = rational_function<polynomial<"E">>;
constexpr function E = polynomial<"E">::variable("E");

// sigma(-z) = 1 - sigma(z)
static_assert(proved<equal(1 - E / (1 + E), E / (1 + E))>);
