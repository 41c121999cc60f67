#include <gradus/core/claim.hpp>
#include <gradus/numbers/rational_function.hpp>

using namespace gradus;

using function = rational_function<polynomial<"E">>;
constexpr function E = polynomial<"E">::variable("E");

// sigma(-z) = 1 - sigma(z)
static_assert(proved<equal(1 - E / (1 + E), 1 / (1 + E))>);
