#include <gradus/activations/relu.hpp>
#include <gradus/networks/layers.hpp>

auto layer = gradus::block(gradus::dense<2, 3>(gradus::relu), gradus::dense<3, 2>(gradus::relu));
