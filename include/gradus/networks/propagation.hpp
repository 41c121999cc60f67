#pragma once

#include <gradus/networks/layers/layer.hpp>
#include <gradus/networks/layers/sequence.hpp>
#include <gradus/networks/phase.hpp>
#include <gradus/networks/requirements.hpp>
#include <gradus/networks/shapes.hpp>
#include <gradus/networks/vectors.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace gradus {

/// What one sample leaves behind in a network, or each sample of a mini-batch: the activations
/// a⁰ = x, a¹ … a^L and the trace of each layer; of dense layers the weighted inputs z^l and the
/// errors δ^l = ∂C/∂z^l = ∂C/∂b^l.
template <class Network, class Numbers = one_sample<typename Network::scalar>>
struct propagation {
    using input_type = typename Numbers::template inputs<Network::inputs>;
    using traces_type = decltype(traces_of_layers<Numbers>(std::declval<const Network&>()));

    /// a⁰ = x
    input_type input{};
    /// The traces of layers 1 … L; [l − one] is layer l's.
    traces_type traces;

    constexpr explicit propagation(const Network& net, std::size_t count = 1)
        : traces(traces_of_layers<Numbers>(net)) {
        resize(net, count);
    }

    /// Makes room for so many samples. Memory that is there is kept.
    constexpr void resize(const Network& net, std::size_t count) {
        gradus::resize(input, inputs_of(net), count);
        from_first_to_last(
            net, [&](auto l) { net.layer(l).resize(trace(l), net.parameters[l - one], count); });
    }

    /// What layer l remembers, l = 1 … L.
    constexpr auto& trace(auto l) { return traces[l - one]; }
    constexpr const auto& trace(auto l) const { return traces[l - one]; }

    /// a^l, l = 0 … L; a⁰ is the input.
    constexpr auto& a(boost::hana::size_t<0>) { return input; }
    constexpr const auto& a(boost::hana::size_t<0>) const { return input; }
    constexpr auto& a(auto l) { return outputs(*this, l); }
    constexpr const auto& a(auto l) const { return outputs(*this, l); }
    /// z^l of a dense layer.
    constexpr auto& z(auto l) { return trace(l).z; }
    constexpr const auto& z(auto l) const { return trace(l).z; }
    /// δ^l, after backpropagation.
    constexpr auto& delta(auto l) { return errors_of(trace(l)); }
    constexpr const auto& delta(auto l) const { return errors_of(trace(l)); }

  private:
    template <class State, class Number>
    static constexpr auto& outputs(State& state, Number l) {
        if constexpr (std::is_convertible_v<Number, std::size_t>
                      && std::is_same_v<decltype(outputs_of(state.trace(l))),
                                        decltype((state.input))>)
            if (std::size_t{l} == 0) return state.input;
        return outputs_of(state.trace(l));
    }
};

/// Networks whose inputs are sequences of any length.
template <class Network>
concept TakesSequences = (Network::width_of_steps > 0);

/// a⁰ ← x, of one sample or of sample s of a mini-batch. A wrong number of inputs is a compile
/// error where both sizes are constants, and a std::invalid_argument otherwise.
template <class Network, class Numbers, class Input>
constexpr void set_input(propagation<Network, Numbers>& state, const Input& x, std::size_t s = 0) {
    static_assert(is_vector<Input>);
    auto& a0 = at_sample(state.a(zero), s);
    if constexpr (TakesSequences<Network>) {
        (void)count_steps(x.size(), Network::width_of_steps);
        resize(a0, x.size(), 1);
    }
    if constexpr (ConstantSizes<decltype(a0), Input>)
        static_assert(input_fits<Network::inputs, Input::size()>);
    if (x.size() != a0.size())
        throw std::invalid_argument("layer 1 takes " + std::to_string(a0.size())
                                    + " inputs, but is given " + std::to_string(x.size()));
    for (std::size_t j = 0; j < a0.size(); ++j) a0[j] = x[j];
}

/// Whether a list of layers counts them at run time.
template <class Layers>
concept CountedLayers = requires(Layers layers) { layers.resize(1); };

/// f(∂C/∂a of layer l − 1), or f(not_asked_for) where that is the input.
template <class State, class Number, class Function>
constexpr void with_errors_below(State& state, Number l, const Function& f) {
    if constexpr (requires { std::integral_constant<std::size_t, Number::value>{}; }) {
        if constexpr (Number::value == 1)
            f(not_asked_for{});
        else
            f(errors_of(state.trace(l - one)));
    } else if (std::size_t{l} == 1) {
        f(not_asked_for{});
    } else {
        f(errors_of(state.trace(l - one)));
    }
}

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
template <class Network, class AnyNetwork, class Numbers>
constexpr void check_layers(const Network& net, const propagation<AnyNetwork, Numbers>& state) {
    check_layers(net, state.traces);
}

/// A network's layers one after the other. They ask for no more of a state than a(l) and trace(l),
/// and of these no more than the layers' operations: one sample's vectors, a mini-batch's, and a
/// mini-batch's matrices serve alike.

/// a^l for l = 1 … L, from a⁰ = x.
template <class Network, class State>
constexpr void forward(const Network& net, State& state, const phase& now = phase::evaluation()) {
    check_layers(net, state);
    from_first_to_last(net, [&](auto l) {
        net.layer(l).forward(net.parameters[l - one], state.a(l - one), state.trace(l), now);
    });
}

/// The errors of the layers L − 1 … 1, from the δ^L = ∂C/∂z^L that is there already.
/// Source: Nielsen ch. 2 BP2; article 000, its only equation.
template <class Network, class State>
constexpr void backward(const Network& net, State& state) {
    check_layers(net, state);
    const auto L = last_layer(net);
    with_errors_below(state, L, [&](auto&& dC_dx) {
        net.layer(L).pass_back(net.parameters[L - one], state.trace(L), dC_dx);
    });
    backwards_over_hidden(net, [&](auto l) {
        with_errors_below(state, l, [&](auto&& dC_dx) {
            net.layer(l).backward(net.parameters[l - one], state.a(l - one), state.trace(l), dC_dx);
        });
    });
}

/// ∂C/∂p of every layer, added to a gradient of the parameters' shape.
/// Source: Nielsen ch. 2 BP3, BP4.
template <class Network, class State, class Gradient>
constexpr void add_gradient(const Network& net, const State& state, Gradient& gradient) {
    check_layers(net, state);
    check_layers(net, gradient);
    from_first_to_last(net, [&](auto l) {
        net.layer(l).add_gradient(net.parameters[l - one], state.a(l - one), state.trace(l),
                                  gradient[l - one]);
    });
}

/// What layers measure in a mini-batch, such as means and variances, moves their statistics.
template <class Network, class State>
constexpr void remember(Network& net, const State& state) {
    from_first_to_last(net, [&](auto l) {
        const auto layer = net.layer(l);
        if constexpr (requires { layer.remember(net.parameters[l - one], state.trace(l)); })
            layer.remember(net.parameters[l - one], state.trace(l));
    });
}

} // namespace gradus
