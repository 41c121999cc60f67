// expect-error: intervals_may_or_may_not_be_equal_same_set_compares_sets
#include <gradus/theory/proof.hpp>

using namespace gradus;

// Above 0 between 0 and 1, where the squares of all are the same set as all, but not each its own
// number's.
constexpr auto branch = [](const auto& x) { return sqr(x) == x ? 0 * x : 1.5 - x; };
static_assert(certified<prove_at_most(branch, 0, {0, 1})>);
