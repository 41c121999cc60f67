#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

constexpr auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::sigmoid));
constexpr auto a = gradus::output(net, gradus::vector<double, 1>{{0.5}});
