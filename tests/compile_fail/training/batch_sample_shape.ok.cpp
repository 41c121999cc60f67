#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>

#include <vector>

const auto net = gradus::make_network<float>(gradus::dense<3, 2>(gradus::sigmoid));
const std::vector<gradus::example<gradus::vector<float, 3>, gradus::vector<float, 2>>> samples;
const double share = gradus::batch_accuracy(net, samples);
