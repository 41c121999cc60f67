// expect-error-within 12: samples are pairs \(x, y\) of an input and the output that the network
// should give for it
#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>

#include <vector>

const auto net = gradus::make_network<double>(gradus::dense<1, 1>(gradus::sigmoid));
const std::vector<double> samples;
const auto profile = gradus::gradient_profile(net, samples, gradus::quadratic);
