#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(gradus::sigmoid));
constexpr double bias = net.b(gradus::layer_c<1>)[0];
