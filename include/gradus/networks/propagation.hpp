#pragma once

#include <gradus/networks/operations.hpp>
#include <gradus/networks/requirements.hpp>
#include <gradus/networks/shapes.hpp>

#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace gradus {

/// What one sample leaves behind in a network: the activations a⁰ = x, a¹ … a^L, the weighted
/// inputs z¹ … z^L and the errors δ¹ … δ^L (δ^l = ∂C/∂z^l = ∂C/∂b^l), each with its layer's size.
template <class Network>
struct propagation {
    using activations_type = decltype(vectors_of_layers_and_input(std::declval<const Network&>()));
    using vectors_type = decltype(vectors_of_layers(std::declval<const Network&>()));

    activations_type activations;
    vectors_type weighted_inputs;
    vectors_type errors;

    constexpr explicit propagation(const Network& net)
        : activations(vectors_of_layers_and_input(net)), weighted_inputs(vectors_of_layers(net)),
          errors(vectors_of_layers(net)) {}

    constexpr auto& a(auto l) { return activations[l]; }
    constexpr const auto& a(auto l) const { return activations[l]; }
    constexpr auto& z(auto l) { return weighted_inputs[l - one]; }
    constexpr const auto& z(auto l) const { return weighted_inputs[l - one]; }
    constexpr auto& delta(auto l) { return errors[l - one]; }
    constexpr const auto& delta(auto l) const { return errors[l - one]; }
};

/// a⁰ ← x. A wrong number of inputs is a compile error where both sizes are constants, and a
/// std::invalid_argument otherwise.
template <class Network, class Input>
constexpr void set_input(propagation<Network>& state, const Input& x) {
    static_assert(is_vector<Input>);
    auto& a0 = state.a(zero);
    if constexpr (ConstantSizes<decltype(state.a(zero)), Input>)
        static_assert(input_fits<Network::inputs, Input::size()>);
    if (x.size() != a0.size())
        throw std::invalid_argument("layer 1 takes " + std::to_string(a0.size())
                                    + " inputs, but is given " + std::to_string(x.size()));
    for (std::size_t j = 0; j < a0.size(); ++j) a0[j] = x[j];
}

/// Whether a list of layers counts them at run time.
template <class Layers>
concept CountedLayers = requires(Layers layers) { layers.resize(1); };

/// Layers that are counted at run time are as many as the network's, or it is a
/// std::invalid_argument. What each of them holds is checked by the operations on it.
template <class Network, class Layers>
constexpr void check_layers(const Network& net, const Layers& layers) {
    if constexpr (CountedLayers<Layers>) {
        const std::size_t L{last_layer(net)};
        if (layers.size() != L)
            throw std::invalid_argument(
                "a network with " + std::to_string(L)
                + " layers is used with numbers that were made for one with "
                + std::to_string(layers.size()));
    }
}
template <class Network, class AnyNetwork>
constexpr void check_layers(const Network& net, const propagation<AnyNetwork>& state) {
    check_layers(net, state.errors);
}

/// The equations of backpropagation stand here once. They ask for no more of a state than a(l),
/// z(l) and delta(l), and of these no more than the operations on them: one sample's vectors and a
/// mini-batch's matrices serve alike.

/// z^l = W^l a^(l−1) + b^l and a^l = σ(z^l) for l = 1 … L, from a⁰ = x.
/// Source: Nielsen ch. 2 eq. 25.
template <class Network, class State>
constexpr void forward(const Network& net, State& state) {
    check_layers(net, state);
    from_first_to_last(net, [&](auto l) {
        affine(state.z(l), net.W(l), state.a(l - one), net.b(l));
        map(state.a(l), state.z(l), net.activation(l));
    });
}

/// δ^l = ((W^(l+1))ᵀ δ^(l+1)) ∘ σ′(z^l) for l = L − 1 … 1, from the δ^L that is there already.
/// Source: Nielsen ch. 2 BP2; article 000, its only equation.
template <class Network, class State>
constexpr void backward(const Network& net, State& state) {
    check_layers(net, state);
    backwards_over_hidden(net, [&](auto l) {
        transposed_product(state.delta(l), net.W(l + one), state.delta(l + one));
        multiply_by_map(state.delta(l), state.z(l), slope_of{net.activation(l)});
    });
}

/// ∂C/∂b^l = δ^l and ∂C/∂W^l = δ^l (a^(l−1))ᵀ, added to a gradient of the parameters' shape.
/// Source: Nielsen ch. 2 BP3, BP4.
template <class Network, class State, class Gradient>
constexpr void add_gradient(const Network& net, const State& state, Gradient& gradient) {
    check_layers(net, state);
    check_layers(net, gradient);
    from_first_to_last(net, [&](auto l) {
        add(gradient[l - one].b, state.delta(l));
        add_outer_product(gradient[l - one].W, state.delta(l), state.a(l - one));
    });
}

} // namespace gradus
