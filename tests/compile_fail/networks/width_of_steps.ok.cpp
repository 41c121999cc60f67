#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

auto net = make_network<double>(over_time<dynamic, gives::every_step>(lstm<2, 16>()),
                                over_time<dynamic>(lstm<16, 4>()), dense<4, 1>(identity));
