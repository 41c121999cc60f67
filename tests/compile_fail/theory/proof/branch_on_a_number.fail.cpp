// expect-error: intervals_may_or_may_not_be_equal_same_set_compares_sets
#include <gradus/activations/sigmoid.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

// 5 at 0, which no wide box would show.
constexpr auto spike = [](const auto& x) { return x == 0 ? 5 + 0 * x : sigmoid(x); };
static_assert(certified<prove_at_most(spike, 1, {-1, 2})>);
