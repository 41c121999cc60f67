#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(gradus::tanh));
