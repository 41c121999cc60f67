// Adding c to one z alone does change the shares.
// expect-error: this step is false
#include <gradus/theory/theorems/softmax.hpp>

using namespace gradus;
using theorems::softmax::shares;
using ring = polynomial<"E", "F", "R", "K">;

constexpr ring E = ring::variable("E");
constexpr ring F = ring::variable("F");
constexpr ring R = ring::variable("R");
constexpr ring K = ring::variable("K");
static_assert(proved<equal(shares(K* E, F, R)[0], shares(E, F, R)[0])>);
