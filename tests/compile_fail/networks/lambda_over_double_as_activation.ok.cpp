#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

const auto net = gradus::make_runtime_network<double>({3, 2}, gradus::relu);
