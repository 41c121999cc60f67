#include <gradus/activations.hpp>
#include <gradus/theory/proof.hpp>

inline constexpr auto slope = [](const auto& z) { return z + gradus::relu.derivative(z); };

static_assert(gradus::certified<gradus::prove_increasing(slope, gradus::interval<double>(1, 2))>);
