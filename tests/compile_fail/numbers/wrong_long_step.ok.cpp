#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>

using namespace gradus;

using ring = polynomial<"s", "v">;
constexpr ring s = ring::variable("s");
constexpr ring v = ring::variable("v");
constexpr ring cube = pown(s, 3) + 3 * sqr(s) * v + 3 * s * sqr(v) + pown(v, 3);

static_assert(proved<equal(pown(s + v, 3), cube)>);
