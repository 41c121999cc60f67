#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto cube = [](const auto& x) { return x * x * x; };
static_assert(gradus::certified<gradus::prove_increasing(cube, {-2, 2})>);
