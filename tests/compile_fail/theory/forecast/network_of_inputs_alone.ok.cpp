#include <gradus/activations.hpp>
#include <gradus/theory/forecast.hpp>

constexpr auto net = gradus::describe(gradus::tanh, gradus::weights_of_variance{1},
                                      gradus::biases_of_variance{}, {30, 10});
static_assert(net.layers == 1);
