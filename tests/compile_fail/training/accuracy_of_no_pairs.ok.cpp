#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <vector>

auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::sigmoid));
const std::vector<gradus::example_for<decltype(net)>> samples;
const double share = gradus::accuracy(net, samples);
