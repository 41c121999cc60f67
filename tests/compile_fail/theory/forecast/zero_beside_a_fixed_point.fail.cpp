// expect-error: 0 may be a fixed point of the variance map
#include <gradus/theory/forecast/one_fixed_point.hpp>

// With biases of no variance 0 is a fixed point, and tanh has another above it.
static_assert(gradus::certified<gradus::prove_one_fixed_point(gradus::tanh, {2, 0})>);
