#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cstddef>

namespace gradus {

/// One neuron with one input: z = w a + b, output σ(z).
template <Scalar T, class Activation>
struct neuron {
    T w;
    T b;
    Activation activation;
};

template <class T, class Activation>
neuron(T, T, Activation) -> neuron<T, Activation>;

/// The articles' toy network: n layers of one neuron each, a_j = σ_j(w_j a_(j−1) + b_j).
/// Source: Nielsen ch. 5, the figure above eq. 114; article 001, "each layer contains only one
/// neuron".
template <Scalar T, class... Activations>
struct chain {
    static constexpr std::size_t length = sizeof...(Activations);
    static_assert(length > 0, "a chain has at least one neuron");
    boost::hana::tuple<neuron<T, Activations>...> neurons;
};

template <Scalar T, class... Activations>
constexpr chain<T, Activations...> make_chain(const neuron<T, Activations>&... neurons) {
    return {{neurons...}};
}

} // namespace gradus
