#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto minus_2 = [](const auto& x) { return sqr(x) - 2; };
static_assert(gradus::certified<gradus::prove_unique_zero(minus_2, {1, 2})>);
