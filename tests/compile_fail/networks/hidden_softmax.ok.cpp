#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto net = make_network<double>(dense<4, 3>(sigmoid), dense<3, 2>(softmax));
