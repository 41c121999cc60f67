#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(gradus::sigmoid));
constexpr double weight = net.W(gradus::one)(0, 0);
