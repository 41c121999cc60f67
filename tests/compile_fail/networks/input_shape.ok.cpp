#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto net = make_network<double>(dense<3, 2>(sigmoid));
constexpr auto a = output(net, vector<double, 3>{});
