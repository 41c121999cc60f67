#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

constexpr auto net = gradus::describe_deep<12>(gradus::tanh, gradus::weights_of_variance{1});
static_assert(gradus::trainable<net>);
