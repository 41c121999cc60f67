#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

auto net =
    make_network<double>(over_time<3>(simple_recurrent<2, 4>(identity)), dense<4, 1>(identity));
