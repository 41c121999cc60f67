#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/core/hana.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// One neuron with one input: z = w a + b, output σ(z). neuron(1.0, 0.0, sigmoid) has w = 1, b = 0.
template <class T, class Activation>
struct neuron {
    static_assert(!std::is_void_v<T>,
                  "a neuron's w and b have one type: neuron(0.5, 1.0, sigmoid), not "
                  "neuron(0.5, 1, sigmoid)");
    static_assert(std::is_void_v<T> || Scalar<T>,
                  "a neuron's w and b are a scalar such as double, not integers: "
                  "neuron(1.0, 0.0, sigmoid), not neuron(1, 0, sigmoid)");
    static_assert(!Scalar<T> || NeuronActivation<Activation, T>,
                  "a neuron's activation is an object f with f(z) and f.derivative(z) for a z of "
                  "the type of w and b, such as gradus::sigmoid: a lambda has no derivative, and "
                  "softmax acts on a whole layer");
    T w;                   ///< its weight
    T b;                   ///< its bias
    Activation activation; ///< σ
};

template <class T, class Activation>
neuron(T, T, Activation) -> neuron<T, Activation>;
template <class W, class B, class Activation>
neuron(W, B, Activation) -> neuron<void, Activation>;

/// The articles' toy network: n layers of one neuron each, a_j = σ_j(w_j a_(j−1) + b_j).
/// Source: Nielsen ch. 5, the figure above eq. 114; article 001, "each layer contains only one
/// neuron".
template <Scalar T, class... Activations>
struct chain {
    static constexpr std::size_t length = sizeof...(Activations); ///< n
    static_assert(length > 0, "a chain has at least one neuron");
    boost::hana::tuple<neuron<T, Activations>...> neurons; ///< neuron 1 first
};

/// The chain of these neurons, the first of which takes the input x; at least one, all over one
/// scalar.
template <Scalar T, class... Activations>
constexpr chain<T, Activations...> make_chain(const neuron<T, Activations>&... neurons) {
    return {{neurons...}};
}

} // namespace gradus
