#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto square = [](const auto& x) { return x * x; };
static_assert(gradus::certified<gradus::prove_at_most(square, 4, {-2, 2})>);
