// expect-error: a layer's activation is an object f with f\(z\) and f.derivative\(z\) for a z of
// the network's type, such as gradus::sigmoid: a lambda has no derivative
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

auto net = make_network<double>(over_time<3>(simple_recurrent<2, 4>([](auto z) { return z; })),
                                dense<4, 1>(identity));
