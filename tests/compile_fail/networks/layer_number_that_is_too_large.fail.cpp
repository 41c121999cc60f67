// expect-error-within 12: the network has no layer of this number: they count from 1
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<3, 2>(gradus::sigmoid));
constexpr double bias = net.b(gradus::layer_c<2>)[0];
