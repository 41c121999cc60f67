#include <gradus/theory/proof.hpp>

using namespace gradus;

constexpr auto branch = [](const auto& x) { return sqr(x) == x ? 0 * x : 1.5 - x; };
static_assert(certified<prove_at_most(branch, 0, {2, 3})>);
