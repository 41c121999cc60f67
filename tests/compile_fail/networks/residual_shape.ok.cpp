#include <gradus/activations/relu.hpp>
#include <gradus/networks/layers.hpp>

auto layer = gradus::residual(gradus::dense<3, 3>(gradus::relu));
