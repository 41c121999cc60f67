#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <vector>

const auto net = gradus::make_network<float>(gradus::over_time<3>(gradus::lstm<1, 2>()),
                                             gradus::dense<2, 1>(gradus::sigmoid));
const std::vector<gradus::example_for<decltype(gradus::make_network<float>(
    gradus::over_time<3>(gradus::lstm<1, 2>()), gradus::dense<2, 1>(gradus::sigmoid)))>>
    samples(4);
const auto found = gradus::diagnose(net, samples, gradus::quadratic, gradus::sgd{1}, 4);
