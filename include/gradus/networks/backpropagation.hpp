#pragma once

#include <gradus/networks/propagation.hpp>
#include <gradus/networks/requirements.hpp>

#include <cstddef>

namespace gradus {

/// The output a^L of a network for the input x.
template <class Network, class Input>
constexpr auto output(const Network& net, const Input& x) {
    propagation<Network> state(net);
    set_input(state, x);
    forward(net, state);
    return state.a(last_layer(net));
}

/// Forward, then δ^L, then backward. `output_error(i, z, a)` gives one component of
/// δ^L = ∂C/∂a^L ∘ σ′(z^L) (BP1) from its index, weighted input and activation.
template <class Network, class Input, class OutputError>
constexpr void propagate(const Network& net, propagation<Network>& state, const Input& x,
                         const OutputError& output_error) {
    set_input(state, x);
    forward(net, state);
    const auto L = last_layer(net);
    for (std::size_t i = 0; i < state.delta(L).size(); ++i)
        state.delta(L)[i] = output_error(i, state.z(L)[i], state.a(L)[i]);
    backward(net, state);
}

/// The same with the output error of a cost at the target y.
/// Errors: a target or an input of the wrong size is a compile error where both sizes are
/// constants, and a std::invalid_argument otherwise.
template <class Network, class Input, class Target, class Cost>
constexpr void propagate(const Network& net, propagation<Network>& state, const Input& x,
                         const Target& y, const Cost& cost) {
    using T = typename Network::scalar;
    static_assert(cost_fits<Cost, Network>);
    const auto& activation = net.activation(last_layer(net));
    check_target(state.a(last_layer(net)), y);
    propagate(net, state, x, [&](std::size_t i, const T& z, const T& a) {
        return cost.delta(activation, z, a, y[i]);
    });
}

/// ∂C/∂W^l and ∂C/∂b^l for every layer, for one sample: the same type as the parameters.
template <class Network, class Input, class OutputError>
constexpr typename Network::parameters_type backpropagate(const Network& net, const Input& x,
                                                          const OutputError& output_error) {
    propagation<Network> state(net);
    propagate(net, state, x, output_error);
    typename Network::parameters_type sum = zero_parameters(net);
    add_gradient(net, state, sum);
    return sum;
}

/// The same for a cost at the target y.
template <class Network, class Input, class Target, class Cost>
constexpr typename Network::parameters_type backpropagate(const Network& net, const Input& x,
                                                          const Target& y, const Cost& cost) {
    propagation<Network> state(net);
    propagate(net, state, x, y, cost);
    typename Network::parameters_type sum = zero_parameters(net);
    add_gradient(net, state, sum);
    return sum;
}

} // namespace gradus
