#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/training/parameters.hpp>

#include <cstddef>

/// The gradient of the mean cost by backpropagation, sample by sample.
template <class Network, class Examples, class Cost>
auto mean_gradient(const Network& net, const Examples& examples, const Cost& cost) {
    using T = typename Network::scalar;
    const auto& activation = net.activation(last_layer(net));
    const T count = static_cast<T>(examples.size());
    auto mean = zero_parameters(net);
    for (const auto& [x, y] : examples) {
        const auto one_sample =
            gradus::backpropagate(net, x, [&, &y = y](std::size_t i, const T& z, const T& a) {
                return cost.delta(activation, z, a, y[i]);
            });
        for_each_parameter(net, [=](T& sum, const T& g) { sum += g / count; }, mean, one_sample);
    }
    return mean;
}
