#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto value = [](const auto& x) { return x; };
static_assert(gradus::certified<gradus::prove_at_most(value, 2, {-2, 2})>);
