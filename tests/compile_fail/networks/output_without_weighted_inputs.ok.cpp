#include <gradus/activations/relu.hpp>
#include <gradus/networks/layers.hpp>
#include <gradus/networks/network.hpp>

auto net = gradus::make_network<double>(gradus::dense<2, 3>(gradus::relu),
                                        gradus::dense<3, 3>(gradus::relu));
