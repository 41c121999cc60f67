// expect-error: a cell has inputs, outputs, gate_names, parameters, state, step, forward, backward
// and add_gradient, each as gradus::Cell says
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

const auto layer_over_time = over_time<3>(dense<2, 3>(sigmoid));
