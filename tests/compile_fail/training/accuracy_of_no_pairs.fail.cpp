// expect-error-within 12: samples are pairs \(x, y\) of an input and the output that the network
// should give for it
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <vector>

auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::sigmoid));
const std::vector<gradus::vector<double, 1>> samples;
const double share = gradus::accuracy(net, samples);
