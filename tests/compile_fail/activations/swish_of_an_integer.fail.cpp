// expect-error-within 12: an integer is no scalar: write 2.0
#include <gradus/activations.hpp>

inline constexpr auto a = gradus::swish(1);
