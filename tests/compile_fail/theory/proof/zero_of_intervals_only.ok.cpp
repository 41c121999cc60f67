#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto line = [](const auto& x) { return x - 1; };
static_assert(gradus::certified<gradus::prove_unique_zero(line, {0, 3})>);
