#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/count.hpp>

#include <cstddef>

namespace gradus {

/// h_t = φ(W h_(t−1) + x_t), the state of neuron i of a recurrent layer after a step, counted from
/// 0; x is what its input and its bias bring. W(i, j) and h[j] may be of any size. Source: Elman
/// 1990. Pascanu 2013 eq. 2 has φ around h_(t−1) instead, with the same products.
template <Scalar T, class Activation, class Matrix, class State>
constexpr T recurrent_neuron(const Activation& phi, const Matrix& W, const State& h, const T& x,
                             std::size_t i) {
    T z = x;
    for (std::size_t j = 0; j < W.columns(); ++j) z = z + W(i, j) * h[j];
    return phi(z);
}

/// ‖∂h_t/∂h_k‖ ≤ (γ σ_max)^(t−k): γ bounds the activation's slope (¼ for the sigmoid, 1 for tanh),
/// σ_max is the recurrent matrix's largest singular value. Domain: γ, σ_max, steps ≥ 0. Source:
/// Pascanu 2013 eq. 7; article 000 claim 19.
template <Scalar T>
constexpr T recurrent_bound(const T& slope_bound, const T& largest_singular_value,
                            numbers::integer<int> steps) {
    using numbers::where_not_negative;
    const T bound = pown(slope_bound * largest_singular_value, count(steps));
    return where_not_negative(where_not_negative(bound, slope_bound), largest_singular_value);
}

} // namespace gradus
