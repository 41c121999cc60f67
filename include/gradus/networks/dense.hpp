#pragma once

#include <gradus/networks/matrix.hpp>

#include <cstddef>

namespace gradus {

/// A fully connected layer: a^l = σ(W^l a^(l−1) + b^l), from Inputs to Outputs neurons.
/// `dense<784, 30>(sigmoid)` only describes it; a network holds the numbers.
template <std::size_t Inputs, std::size_t Outputs, class Activation>
struct dense_layer {
    Activation activation;
    static constexpr std::size_t inputs = Inputs;
    static constexpr std::size_t outputs = Outputs;
    static_assert(Inputs > 0 && Outputs > 0, "a layer has at least one input and one output");
};

template <std::size_t Inputs, std::size_t Outputs, class Activation>
constexpr dense_layer<Inputs, Outputs, Activation> dense(Activation activation) {
    return {activation};
}

/// What one layer learns: W^l of n_out × n_in weights and b^l of n_out biases.
/// The gradient of a cost with respect to a layer has the same type.
template <Scalar T, std::size_t Inputs, std::size_t Outputs>
struct layer_parameters {
    matrix<T, Outputs, Inputs> W;
    vector<T, Outputs> b;
    constexpr bool operator==(const layer_parameters&) const = default;
};

template <Scalar T>
struct layer_parameters<T, dynamic, dynamic> {
    matrix<T, dynamic, dynamic> W;
    vector<T, dynamic> b;

    layer_parameters() = default;
    layer_parameters(std::size_t inputs, std::size_t outputs) : W(outputs, inputs), b(outputs) {}
    bool operator==(const layer_parameters&) const = default;
};

} // namespace gradus
