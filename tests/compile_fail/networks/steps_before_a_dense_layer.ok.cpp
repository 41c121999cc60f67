#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

auto net = make_network<double>(over_time<dynamic, gives::last_step>(lstm<2, 16>()),
                                dense<16, 1>(identity));
