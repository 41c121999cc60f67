// expect-error: whether this network will train is undecided
#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

// relu with half of He's variance: layer 1 of 3 has exactly half of the last layer's gradient.
constexpr auto net = gradus::describe_deep<3>(gradus::relu, gradus::weights_of_variance{1});
static_assert(gradus::trainable<net, gradus::gradient_limits{.least = 0.5}>);
