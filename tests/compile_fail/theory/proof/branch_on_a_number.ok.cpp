#include <gradus/activations/sigmoid.hpp>
#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto spike = [](const auto& x) { return x == 0 ? 5 + 0 * x : sigmoid(x); };
static_assert(certified<prove_at_most(spike, 1, {1, 2})>);
