#include <gradus/activations.hpp>

inline constexpr auto a = gradus::swish(1.0);
