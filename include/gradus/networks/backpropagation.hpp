#pragma once

#include <gradus/networks/propagation.hpp>
#include <gradus/networks/requirements.hpp>

#include <cstddef>
#include <iterator>
#include <utility>

namespace gradus {

/// The output a^L of a network for the input x.
/// Errors: an input of the wrong size is a compile error where both sizes are constants, and a
/// std::invalid_argument otherwise.
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

/// δ^L of sample s by a cost at the target y (BP1).
/// Errors: a target of the wrong size is a compile error where both sizes are constants, and a
/// std::invalid_argument otherwise.
template <class Network, class State, class Target, class Cost>
constexpr void set_output_error(const Network& net, State& state, std::size_t s, const Target& y,
                                const Cost& cost) {
    static_assert(cost_fits<Cost, Network>);
    const auto L = last_layer(net);
    const auto& activation = net.activation(L);
    const auto& z = at_sample(state.z(L), s);
    const auto& a = at_sample(state.a(L), s);
    auto& delta = at_sample(state.delta(L), s);
    check_target(a, y);
    for (std::size_t i = 0; i < delta.size(); ++i)
        delta[i] = cost.delta(activation, z[i], a[i], y[i]);
}

/// Forward and backward for one sample, with the output error of a cost at the target y.
/// Errors: a target or an input of the wrong size is a compile error where both sizes are
/// constants, and a std::invalid_argument otherwise.
template <class Network, class Input, class Target, class Cost>
constexpr void propagate(const Network& net, propagation<Network>& state, const Input& x,
                         const Target& y, const Cost& cost) {
    static_assert(cost_fits<Cost, Network>);
    set_input(state, x);
    forward(net, state);
    set_output_error(net, state, 0, y, cost);
    backward(net, state);
}

/// The same for the samples (x, y) with these indices, all at once, layer by layer.
template <class Network, class T, class Samples, class Indices, class Cost>
constexpr void propagate(const Network& net, propagation<Network, mini_batch<T>>& state,
                         const Samples& samples, const Indices& indices, const Cost& cost,
                         const phase& now) {
    state.resize(net, indices.size());
    for (std::size_t s = 0; s < indices.size(); ++s) {
        const auto& [x, y] = samples[indices[s]];
        set_input(state, x, s);
    }
    forward(net, state, now);
    for (std::size_t s = 0; s < indices.size(); ++s) {
        const auto& [x, y] = samples[indices[s]];
        set_output_error(net, state, s, y, cost);
    }
    backward(net, state);
}

/// f(state) with the gradients of all samples of a range, which nothing drops: one sample after the
/// other, or all at once where a layer mixes those of a mini-batch. Returns how many there are.
template <class Network, class Samples, class Cost, class Function>
constexpr std::size_t propagate_each(const Network& net, const Samples& samples, const Cost& cost,
                                     const Function& f) {
    static_assert(are_samples<Samples>);
    propagation<Network, mini_batch<typename Network::scalar>> state(net);
    std::size_t count = 0;
    for (const auto& pair : samples) (void)pair, ++count;
    const std::size_t at_once = net.mixes_samples() ? count : 1;
    const auto for_each_of = [at_once](auto sample, const auto& g) {
        for (std::size_t s = 0; s < at_once; ++s, ++sample) {
            const auto& [x, y] = *sample;
            g(s, x, y);
        }
        return sample;
    };
    auto sample = std::begin(samples);
    for (std::size_t done = 0; done < count; done += at_once) {
        state.resize(net, at_once);
        const auto next = for_each_of(
            sample, [&](std::size_t s, const auto& x, const auto&) { set_input(state, x, s); });
        forward(net, state, phase::looking());
        for_each_of(sample, [&](std::size_t s, const auto&, const auto& y) {
            set_output_error(net, state, s, y, cost);
        });
        backward(net, state);
        f(std::as_const(state));
        sample = next;
    }
    return count;
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
