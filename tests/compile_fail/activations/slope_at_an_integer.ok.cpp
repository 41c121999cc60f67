#include <gradus/activations.hpp>

inline constexpr auto slope = gradus::relu.derivative(1.0);
