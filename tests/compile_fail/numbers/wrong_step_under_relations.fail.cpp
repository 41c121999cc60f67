// expect-error: this step is false
// expect-error: left_side<.*"1"\}>, .*right_side<.*"2"\}>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/rewriting.hpp>

using namespace gradus;

using ring = polynomial<"s", "w", "v">;
constexpr ring s = ring::variable("s");
constexpr ring w = ring::variable("w");
constexpr ring v = ring::variable("v");
constexpr ring square_of_s = sqr(s) - (1 - 4 * v);
constexpr ring inverse_of_w = w * v - 1;
constexpr rewriting root{square_of_s, inverse_of_w};

constexpr ring A = w * (1 + s) / 2;
constexpr ring B = w * (1 - s) / 2;
static_assert(proved<root.equal((A - 1) * (B - 1), 2)>);
