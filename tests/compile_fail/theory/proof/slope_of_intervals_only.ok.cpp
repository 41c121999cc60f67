#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

using gradus::interval;

constexpr auto square = [](const auto& x) { return sqr(x); };
static_assert(gradus::certified<gradus::prove_decreasing(square, {-2, -1})>);
