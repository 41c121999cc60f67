#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/networks/layers/runtime_layer.hpp>
#include <gradus/networks/mean.hpp>
#include <gradus/networks/operations.hpp>
#include <gradus/networks/shapes.hpp>

#include <concepts>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace gradus {

/// The number L of a run-time network's output layer: an index like any other, but with a type of
/// its own, because that layer may have another activation.
struct output_layer {
    std::size_t number; ///< L
    constexpr operator std::size_t() const { return number; }
    friend constexpr std::size_t operator-(output_layer l, boost::hana::size_t<1>) {
        return l.number - 1;
    }
};

/// The same network with shapes that are known at run time only: sizes n₀, n₁, …, n_L, one
/// activation for every hidden layer and one for the output layer, the same if none is given, and
/// with parts that are chosen at run time for every hidden layer; see runtime_layer.
/// Errors: std::invalid_argument if there is no layer or a size is 0, and for settings of parts
/// that they refuse; a compile error for softmax in hidden layers.
template <Scalar T, class Activation, class OutputActivation = Activation>
struct runtime_network {
    static_assert(!LayerActivation<Activation, T, dynamic>,
                  "softmax can be the activation of the last layer only: a runtime_network takes "
                  "the hidden layers' activation first, then the output's");

    static_assert(
        NeuronActivation<Activation, T>
            && (NeuronActivation<OutputActivation, T>
                || LayerActivation<OutputActivation, T, dynamic>),
        "a layer's activation is an object f with f(z) and f.derivative(z) for a z of the "
        "network's type, such as gradus::sigmoid: a lambda has no derivative");

    /// The number type of weights, biases and all that is computed.
    using scalar = T;
    /// The learnt numbers of all layers, and a gradient with respect to them: [l − 1] is layer l's.
    using parameters_type = std::vector<runtime_parameters<T>>;
    static constexpr std::size_t inputs = dynamic; ///< n₀ is inputs_of(net)

    Activation hidden_activation;       ///< of layers 1 … L − 1
    OutputActivation output_activation; ///< of layer L
    hidden_layer_parts hidden_parts;    ///< of layers 1 … L − 1
    parameters_type parameters;         ///< W^l, b^l and whatever else layer l has

    runtime_network(const std::vector<std::size_t>& sizes, Activation hidden,
                    OutputActivation output, const hidden_layer_parts& parts = {})
        : hidden_activation(hidden), output_activation(output), hidden_parts(parts) {
        check(parts);
        if (sizes.size() < 2)
            throw std::invalid_argument("a network needs an input and at least one layer");
        for (const std::size_t size : sizes)
            if (size == 0) throw std::invalid_argument("a layer needs at least one neuron");
        for (std::size_t l = 1; l < sizes.size(); ++l) {
            const bool is_hidden = l + 1 < sizes.size();
            parameters.emplace_back(sizes[l - 1], sizes[l], is_hidden && parts.normalisation);
            set_to_start(parameters.back());
        }
    }
    runtime_network(const std::vector<std::size_t>& sizes, Activation activation)
        requires std::same_as<Activation, OutputActivation>
        : runtime_network(sizes, activation, activation) {}

    /// What layer l is, one of the hidden ones or the last.
    auto layer(std::size_t) const {
        return runtime_layer<Activation>{{hidden_activation}, hidden_parts};
    }
    auto layer(output_layer) const {
        return runtime_layer<OutputActivation>{{output_activation}, {}};
    }
    /// Is an output in training one of the whole mini-batch, as with batch normalisation?
    bool mixes_samples() const { return hidden_parts.normalisation && parameters.size() > 1; }
    /// Does training draw random numbers, for dropout?
    bool draws() const { return hidden_parts.dropout > 0 && parameters.size() > 1; }

    /// W^l and b^l of layer l = 1 … L. Errors: std::out_of_range for another.
    auto& W(std::size_t l) { return parameters[index_of(l)].W; }
    const auto& W(std::size_t l) const { return parameters[index_of(l)].W; }
    /// b^l, n_out numbers. Errors: std::out_of_range for a layer that is not there.
    auto& b(std::size_t l) { return parameters[index_of(l)].b; }
    const auto& b(std::size_t l) const { return parameters[index_of(l)].b; }
    /// σ of a hidden layer, or of the output layer where l is last_layer(net).
    const Activation& activation(std::size_t) const { return hidden_activation; }
    const OutputActivation& activation(output_layer) const { return output_activation; }

  private:
    static void check(const hidden_layer_parts& parts) {
        if (!MayHaveParts<T> && parts.any())
            throw std::invalid_argument("the parts of a hidden layer need a scalar with roots, "
                                        "such as double");
        if (parts.normalisation) (void)batch_normalisation<dynamic>(*parts.normalisation);
        (void)dropout<dynamic>(parts.dropout);
    }

    std::size_t index_of(std::size_t l) const {
        if (l - 1 < parameters.size()) return l - 1;
        throw std::out_of_range("the network has layers 1 to " + std::to_string(parameters.size())
                                + ", not " + std::to_string(l));
    }
};

/// Describe it, get it, with all weights and biases 0: make_runtime_network<double>({784, 30, 30,
/// 10}, relu, softmax), with parts as in (…, relu, softmax, {.is_residual = true}), or with one
/// activation for all layers.
template <Scalar T = double, class Activation, class OutputActivation>
auto make_runtime_network(const std::vector<std::size_t>& sizes, Activation hidden,
                          OutputActivation output, const hidden_layer_parts& parts = {}) {
    return runtime_network<T, Activation, OutputActivation>(sizes, hidden, output, parts);
}
template <Scalar T = double, class Activation>
auto make_runtime_network(const std::vector<std::size_t>& sizes, Activation activation) {
    return runtime_network<T, Activation>(sizes, activation);
}

/// Of the shapes of some layers' parameters, every element 0.
template <Scalar Sum, class T>
auto zeros_like(const std::vector<runtime_parameters<T>>& parameters) {
    std::vector<runtime_parameters<Sum>> zeros;
    for (const auto& p : parameters)
        zeros.emplace_back(p.W.columns(), p.W.rows(), p.is_normalised());
    return zeros;
}

template <Scalar T, class Activation, class Output>
auto vectors_of_layers(const runtime_network<T, Activation, Output>& net) {
    std::vector<vector<T, dynamic>> vectors;
    for (const auto& layer : net.parameters) vectors.emplace_back(layer.b.size());
    return vectors;
}

template <Scalar T, class Activation, class Output>
std::size_t inputs_of(const runtime_network<T, Activation, Output>& net) {
    return net.parameters.front().W.columns();
}

template <class Numbers, Scalar T, class Activation, class Output>
auto traces_of_layers(const runtime_network<T, Activation, Output>& net) {
    return std::vector<runtime_trace<Numbers>>(net.parameters.size());
}

template <Scalar T, class Activation, class Output>
auto numbers_of_layers(const runtime_network<T, Activation, Output>& net) {
    return vector<T, dynamic>(net.parameters.size());
}

template <Scalar T, class Activation, class Output>
auto zero_parameters(const runtime_network<T, Activation, Output>& net) {
    return zeros_like<T>(net.parameters);
}

template <Scalar T, class Activation, class Output>
auto vector_sums(const runtime_network<T, Activation, Output>& net) {
    std::vector<vector<sum_type<T>, dynamic>> sums;
    for (const auto& layer : net.parameters) sums.emplace_back(layer.b.size());
    return sums;
}
template <Scalar T, class Activation, class Output>
auto parameter_sums(const runtime_network<T, Activation, Output>& net) {
    return zeros_like<sum_type<T>>(net.parameters);
}

template <Scalar T, class Activation, class Output>
output_layer last_layer(const runtime_network<T, Activation, Output>& net) {
    return {net.parameters.size()};
}

template <Scalar T, class Activation, class Output, class Function>
void from_first_to_last(const runtime_network<T, Activation, Output>& net, Function&& f) {
    for (std::size_t l = 1; l < last_layer(net); ++l) f(l);
    f(last_layer(net));
}

template <Scalar T, class Activation, class Output, class Function>
void backwards_over_hidden(const runtime_network<T, Activation, Output>& net, Function&& f) {
    for (std::size_t l = last_layer(net) - 1; l >= 1; --l) f(l);
}

} // namespace gradus
