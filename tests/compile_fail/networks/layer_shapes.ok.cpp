#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

constexpr auto net = make_network<double>(dense<784, 30>(sigmoid), dense<30, 10>(sigmoid));
