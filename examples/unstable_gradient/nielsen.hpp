#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// What Nielsen's chapter 5 sets up: his networks, his measure, the numbers that he prints.
namespace unstable_gradient {

using sizes = std::vector<std::size_t>;

/// 784-30-30-10: the pixels of an image, the hidden layers, the ten digits.
inline sizes all_sizes(std::size_t pixels, const sizes& hidden) {
    sizes all = {pixels};
    all.insert(all.end(), hidden.begin(), hidden.end());
    all.push_back(10);
    return all;
}

/// "784-30-30-10"; of a deep network the ends: "784-30-…-30-10, 9 hidden layers".
inline std::string name_of(const sizes& layers) {
    const std::size_t hidden = layers.size() - 2;
    std::string name;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (hidden > 6 && i == 2) name += "-…";
        if (hidden > 6 && i >= 2 && i < hidden) continue;
        if (i > 0) name += '-';
        name += std::to_string(layers[i]);
    }
    return hidden > 6 ? name + ", " + std::to_string(hidden) + " hidden layers" : name;
}

/// f(net), where net has these sizes. The compiler knows the shapes of Nielsen's networks, which
/// makes them fast; others learn theirs at run time. The equations are the same.
template <class Function>
void with_network(const sizes& layers, Function&& f) {
    using gradus::dense, gradus::sigmoid;
    const auto first = dense<784, 30>(sigmoid);
    const auto hidden = dense<30, 30>(sigmoid);
    const auto last = dense<30, 10>(sigmoid);
    if (layers == sizes{784, 30, 30, 10})
        f(gradus::make_network<double>(first, hidden, last));
    else if (layers == sizes{784, 30, 30, 30, 30, 10})
        f(gradus::make_network<double>(first, hidden, hidden, hidden, last));
    else
        f(gradus::runtime_network<double, gradus::sigmoid_activation>(layers, sigmoid));
}

/// He averages the gradient over the first 1,000 training images.
inline constexpr std::size_t measured_images = 1000;

template <class Examples>
auto measured_part(const Examples& training) {
    return std::span(training).first(std::min(training.size(), measured_images));
}

/// How fast each hidden layer learns, ‖mean of ∂C/∂b^l‖; the book leaves the output layer out.
template <class Network, class Samples>
std::vector<double> hidden_norms(const Network& net, const Samples& samples) {
    const auto norms = gradus::gradient_profile(net, samples, gradus::cross_entropy);
    return {norms.data(), norms.data() + norms.size() - 1};
}

/// The norms at the start as the book prints them; none for networks that it does not show.
inline std::vector<double> norms_in_the_book(const sizes& layers) {
    if (layers == sizes{784, 30, 30, 10}) return {0.07, 0.31};
    if (layers == sizes{784, 30, 30, 30, 10}) return {0.012, 0.060, 0.283};
    if (layers == sizes{784, 30, 30, 30, 30, 10}) return {0.003, 0.017, 0.070, 0.285};
    return {};
}

} // namespace unstable_gradient
