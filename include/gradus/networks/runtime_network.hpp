#pragma once

#include <gradus/networks/dense.hpp>
#include <gradus/networks/operations.hpp>

#include <cstddef>
#include <stdexcept>
#include <vector>

namespace gradus {

/// The same network with shapes that are known at run time only: sizes n₀, n₁, …, n_L and one
/// activation for every layer. Errors: std::invalid_argument if there is no layer or a size is 0.
template <Scalar T, class Activation>
struct runtime_network {
    static_assert(!LayerActivation<Activation, T, dynamic>,
                  "softmax can be the activation of the last layer only: a runtime_network has the "
                  "same activation in every layer");
    using scalar = T;
    using parameters_type = std::vector<layer_parameters<T, dynamic, dynamic>>;

    Activation layer_activation;
    parameters_type parameters;

    runtime_network(const std::vector<std::size_t>& sizes, Activation activation)
        : layer_activation(activation) {
        if (sizes.size() < 2)
            throw std::invalid_argument("a network needs an input and at least one layer");
        for (const std::size_t size : sizes)
            if (size == 0) throw std::invalid_argument("a layer needs at least one neuron");
        for (std::size_t l = 1; l < sizes.size(); ++l)
            parameters.emplace_back(sizes[l - 1], sizes[l]);
    }

    auto& W(std::size_t l) { return parameters[l - 1].W; }
    const auto& W(std::size_t l) const { return parameters[l - 1].W; }
    auto& b(std::size_t l) { return parameters[l - 1].b; }
    const auto& b(std::size_t l) const { return parameters[l - 1].b; }
    const Activation& activation(std::size_t) const { return layer_activation; }
};

template <Scalar T, class Activation>
auto vectors_of_layers(const runtime_network<T, Activation>& net) {
    std::vector<vector<T, dynamic>> vectors;
    for (const auto& layer : net.parameters) vectors.emplace_back(layer.b.size());
    return vectors;
}

template <Scalar T, class Activation>
auto vectors_of_layers_and_input(const runtime_network<T, Activation>& net) {
    auto vectors = vectors_of_layers(net);
    vectors.emplace(vectors.begin(), net.parameters.front().W.columns());
    return vectors;
}

template <Scalar T, class Activation>
auto numbers_of_layers(const runtime_network<T, Activation>& net) {
    return vector<T, dynamic>(net.parameters.size());
}

template <Scalar T, class Activation>
auto zero_parameters(const runtime_network<T, Activation>& net) {
    typename runtime_network<T, Activation>::parameters_type zeros;
    for (const auto& layer : net.parameters) zeros.emplace_back(layer.W.columns(), layer.W.rows());
    return zeros;
}

template <Scalar T, class Activation>
std::size_t last_layer(const runtime_network<T, Activation>& net) {
    return net.parameters.size();
}

template <Scalar T, class Activation, class Function>
void from_first_to_last(const runtime_network<T, Activation>& net, Function&& f) {
    for (std::size_t l = 1; l <= last_layer(net); ++l) f(l);
}

template <Scalar T, class Activation, class Function>
void backwards_over_hidden(const runtime_network<T, Activation>& net, Function&& f) {
    for (std::size_t l = last_layer(net) - 1; l >= 1; --l) f(l);
}

} // namespace gradus
