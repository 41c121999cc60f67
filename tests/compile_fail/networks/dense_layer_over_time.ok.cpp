#include <gradus/activations.hpp>
#include <gradus/networks.hpp>

using namespace gradus;

const auto layer_over_time = over_time<3>(simple_recurrent<2, 3>(sigmoid));
