#pragma once

#include <gradus/networks/layers/denoising_autoencoder.hpp>
#include <gradus/networks/matrix.hpp>
#include <gradus/networks/shapes.hpp>

#include <cstddef>
#include <stdexcept>
#include <vector>

namespace gradus {

/// A denoising autoencoder whose shape is known at run time only, as a network: the same equations,
/// trained, saved and exported as any other.
/// Errors: std::invalid_argument without inputs or hidden neurons.
template <Scalar T, class Activation, class OutputActivation, autoencoder_weights Weights>
struct runtime_autoencoder {
    using layer_type =
        denoising_autoencoder_layer<dynamic, dynamic, Activation, OutputActivation, Weights>;
    using scalar = T;
    using parameters_type = std::vector<typename layer_type::template parameters<T>>;
    static constexpr std::size_t inputs = dynamic;

    layer_type autoencoder;
    parameters_type parameters; ///< of one layer

    runtime_autoencoder(std::size_t visible, std::size_t hidden, const layer_type& layer)
        : autoencoder(layer) {
        if (visible == 0 || hidden == 0)
            throw std::invalid_argument(
                "an autoencoder has at least one input and one hidden neuron");
        parameters.emplace_back(visible, hidden);
    }

    const layer_type& layer(auto) const { return autoencoder; }
    const OutputActivation& activation(auto) const { return autoencoder.activation; }
    auto& W(auto) { return parameters.front().W; }
    const auto& W(auto) const { return parameters.front().W; }
    auto& b(auto) { return parameters.front().b; }
    const auto& b(auto) const { return parameters.front().b; }
    static constexpr bool mixes_samples() { return false; }
    static constexpr bool draws() { return true; }
};

/// make_runtime_autoencoder<double>(784, 100, sigmoid, sigmoid, masking(0.25)), with all weights
/// and biases 0; with weights of their own for both ways
/// make_runtime_autoencoder<double, autoencoder_weights::free>(…).
template <Scalar T = double, autoencoder_weights Weights = autoencoder_weights::tied,
          class Activation, class OutputActivation>
auto make_runtime_autoencoder(std::size_t inputs, std::size_t hidden, Activation of_code,
                              OutputActivation of_output, const corruption& noise = no_noise) {
    return runtime_autoencoder<T, Activation, OutputActivation, Weights>(
        inputs, hidden, {of_code, of_output, noise});
}

template <Scalar T, class A, class O, autoencoder_weights Weights>
std::size_t inputs_of(const runtime_autoencoder<T, A, O, Weights>& net) {
    return net.parameters.front().W.columns();
}
template <class Numbers, Scalar T, class A, class O, autoencoder_weights Weights>
auto traces_of_layers(const runtime_autoencoder<T, A, O, Weights>&) {
    using layer = typename runtime_autoencoder<T, A, O, Weights>::layer_type;
    return std::vector<typename layer::template trace<Numbers>>(1);
}
template <Scalar T, class A, class O, autoencoder_weights Weights>
auto zero_parameters(const runtime_autoencoder<T, A, O, Weights>& net) {
    typename runtime_autoencoder<T, A, O, Weights>::parameters_type zeros;
    zeros.emplace_back(net.parameters.front().W.columns(), net.parameters.front().W.rows());
    return zeros;
}
template <Scalar T, class A, class O, autoencoder_weights Weights>
constexpr auto last_layer(const runtime_autoencoder<T, A, O, Weights>&) {
    return one;
}
template <Scalar T, class A, class O, autoencoder_weights Weights, class Function>
void from_first_to_last(const runtime_autoencoder<T, A, O, Weights>&, Function&& f) {
    f(one);
}
template <Scalar T, class A, class O, autoencoder_weights Weights, class Function>
void backwards_over_hidden(const runtime_autoencoder<T, A, O, Weights>&, Function&&) {}

} // namespace gradus
