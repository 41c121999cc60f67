// expect-error: in an early layer the expected gradient is too small
#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

constexpr auto net = gradus::describe_deep<12>(gradus::tanh, gradus::weights_of_variance{1});
static_assert(gradus::trainable<net, gradus::gradient_limits{.least = 0.5}>);
