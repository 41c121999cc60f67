#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto net = make_network<double>(over_time<3>(lstm<2, 4>()), dense<4, 1>(identity));
constexpr auto a = output(net, vector<double, 6>{});
