// expect-error: this step is false
// expect-error: left_side<.*"s\^3 \+ 3 s\^2 v \+ 3 s v\^2 \+ v\^3"\}>
// expect-error: right_side<.*"s\^3 \+ 3 s\^2 v \+ 2 s v\^2 \+ v\^3"\}>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>

using namespace gradus;

using ring = polynomial<"s", "v">;
constexpr ring s = ring::variable("s");
constexpr ring v = ring::variable("v");
constexpr ring cube = pown(s, 3) + 3 * sqr(s) * v + 2 * s * sqr(v) + pown(v, 3);

static_assert(proved<equal(pown(s + v, 3), cube)>);
