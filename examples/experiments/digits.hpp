#pragma once

#include "experiment.hpp"

#include <gradus/activations/relu.hpp>
#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

/// Networks that learn to read digits, as Nielsen's chapter 5 sets them up: cross-entropy and
/// mini-batches of 10.
namespace experiments {

/// Errors: gradus::data_error.
digits read_digits(const std::filesystem::path& folder);

/// Sigmoid neurons, the output too; and sigmoids or relus below softmax.
using sigmoid_network = gradus::runtime_network<double, gradus::sigmoid_activation>;
using softmax_network =
    gradus::runtime_network<double, gradus::sigmoid_activation, gradus::softmax_activation>;
using relu_network =
    gradus::runtime_network<double, gradus::relu_activation, gradus::softmax_activation>;

/// 784, 30, …, 30, 10: so many hidden layers.
inline std::vector<std::size_t> sizes_of(const setting& given, std::size_t hidden,
                                         std::size_t width = 30) {
    std::vector<std::size_t> sizes(hidden + 2, width);
    sizes.front() = given.data.training.front().x.size();
    sizes.back() = 10;
    return sizes;
}

/// As Nielsen starts: w from N(0, 1/n_in), b from N(0, 1).
inline sigmoid_network nielsen_network(const setting& given, std::size_t hidden,
                                       gradus::random_generator& random) {
    auto net = gradus::make_runtime_network<double>(sizes_of(given, hidden), gradus::sigmoid);
    gradus::initialise_as_nielsen(net, random);
    return net;
}
inline softmax_network network_of_sigmoids(const setting& given, std::size_t hidden) {
    return gradus::make_runtime_network<double>(sizes_of(given, hidden), gradus::sigmoid,
                                                gradus::softmax);
}
inline relu_network network_of_relus(const setting& given, std::size_t hidden,
                                     std::size_t width = 30) {
    return gradus::make_runtime_network<double>(sizes_of(given, hidden, width), gradus::relu,
                                                gradus::softmax);
}

/// The first 1,000 training images; fewer in a short run.
inline std::span<const samples::value_type> first_images(const setting& given) {
    const std::size_t count = given.choose(1000, 200);
    return std::span(given.data.training).first(std::min(given.data.training.size(), count));
}

// Each is compiled once for each kind of network, in learning_*.cpp.

/// The share of right answers.
template <class Network>
double right_answers(const Network& net, const samples& images);

/// The mean cross-entropy of the first images.
template <class Network>
double training_cost(const Network& net, const setting& given);

/// ‖mean of ∂C/∂b^l‖ over the first images, of the hidden layers l = 1 to L − 1.
template <class Network>
std::vector<double> hidden_norms(const Network& net, const setting& given);

/// Trains; hears of each epoch, from 1 on.
template <class Network, class Optimiser>
void learn(
    Network& net, const samples& training, const Optimiser& optimiser, std::size_t epochs,
    gradus::random_generator& random,
    const std::function<void(std::size_t)>& on_epoch = [](std::size_t) {});

/// The first mini-batches of this size, of the training images in their order.
template <class Network, class Optimiser>
void take_steps(Network& net, const setting& given, const Optimiser& optimiser, std::size_t steps,
                std::size_t batch_size = 10);

} // namespace experiments
