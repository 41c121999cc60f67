#include <gradus/activations.hpp>

inline constexpr auto a = gradus::sigmoid(1.0);
