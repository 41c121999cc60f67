#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/training/parameters.hpp>

/// The gradient of the mean cost by backpropagation, sample by sample.
template <class Network, class Examples, class Cost>
auto mean_gradient(const Network& net, const Examples& examples, const Cost& cost) {
    using T = typename Network::scalar;
    const T count = static_cast<T>(examples.size());
    auto mean = zero_parameters(net);
    for (const auto& [x, y] : examples) {
        const auto one_sample = gradus::backpropagate(net, x, y, cost);
        for_each_parameter(net, [=](T& sum, const T& g) { sum += g / count; }, mean, one_sample);
    }
    return mean;
}
