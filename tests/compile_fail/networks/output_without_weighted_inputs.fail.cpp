// expect-error-within 12: the last layer of a network is dense: a cost begins at its weighted
// inputs
#include <gradus/activations/relu.hpp>
#include <gradus/networks/layers.hpp>
#include <gradus/networks/network.hpp>

auto net = gradus::make_network<double>(gradus::dense<2, 3>(gradus::relu),
                                        gradus::residual(gradus::dense<3, 3>(gradus::relu)));
