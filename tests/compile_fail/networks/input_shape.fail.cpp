// expect-error-within 12: layer<1>::takes<3>::inputs_but_the_layer_before_gives<5>
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto net = make_network<double>(dense<3, 2>(sigmoid));
constexpr auto a = output(net, vector<double, 5>{});
