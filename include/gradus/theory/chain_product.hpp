#pragma once

#include <gradus/core/hana.hpp>
#include <gradus/theory/chain.hpp>

#include <cstddef>

namespace gradus {

/// What eq. 122 says of a chain of n neurons, by neuron; index 0 is the book's neuron 1.
template <Scalar T, std::size_t Length>
struct chain_gradient {
    T z[Length]{};      ///< the weighted inputs z_j
    T a[Length]{};      ///< the activations a_j
    T slope[Length]{};  ///< σ′(z_j)
    T factor[Length]{}; ///< w_j σ′(z_j), what one layer multiplies the gradient by
    T bias[Length]{};   ///< ∂C/∂b_j
    T weight[Length]{}; ///< ∂C/∂w_j
};

/// The gradient of a chain with input x, for every bias and every weight:
///   ∂C/∂b_j = σ′(z_j) · w_(j+1)σ′(z_(j+1)) ⋯ w_n σ′(z_n) · ∂C/∂a_n,
///   ∂C/∂w_j = a_(j−1) · ∂C/∂b_j, with a_0 = x.
/// Source: Nielsen ch. 5 eq. 122 (there for b_1 and n = 4); article 002.
template <Scalar T, class... Activations>
constexpr auto chain_product(const chain<T, Activations...>& chain, const T& x, const T& dC_da) {
    constexpr std::size_t n = sizeof...(Activations);
    chain_gradient<T, n> result;

    T weights[n]{};
    T a = x;
    std::size_t j = 0;
    boost::hana::for_each(chain.neurons, [&](const auto& neuron) {
        const T z = neuron.w * a + neuron.b;
        a = neuron.activation(z);
        weights[j] = neuron.w;
        result.z[j] = z;
        result.a[j] = a;
        result.slope[j] = neuron.activation.derivative(z);
        result.factor[j] = neuron.w * result.slope[j];
        ++j;
    });

    T dC_da_j = dC_da;
    for (j = n; j-- > 0;) {
        result.bias[j] = result.slope[j] * dC_da_j;
        result.weight[j] = (j == 0 ? x : result.a[j - 1]) * result.bias[j];
        dC_da_j = weights[j] * result.bias[j];
    }
    return result;
}

} // namespace gradus
