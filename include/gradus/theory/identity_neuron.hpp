#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// One neuron and what weighs its output: x ↦ w₂ σ(w₁ x + b) + offset.
/// Source: Nielsen ch. 5, the problem "identity neuron"; article 002.
template <Scalar T>
struct weighted_neuron {
    T w1;     ///< w₁, of the input
    T b;      ///< the bias
    T w2;     ///< w₂, of the output
    T offset; ///< added to w₂σ(z)

    template <Scalar X, class Activation = sigmoid_activation>
    constexpr X operator()(const X& x, const Activation& activation = {}) const {
        return X(w2) * activation(X(w1) * x + X(b)) + X(offset);
    }
};

/// The neuron that is nearly the identity on [0, 1]: with x = ½ + Δ it is
/// ½ + (4/w₁)(σ(w₁Δ) − ½) = ½ + Δ − w₁²Δ³/12 + ….
/// Domain: w₁ ≠ 0. Source: the hint in Nielsen's problem: x = ½ + Δ, w₁ small, Taylor in w₁Δ.
template <Scalar T>
constexpr weighted_neuron<T> identity_neuron(const T& w1) {
    const T two_over_w1 = T(2) / w1;
    return {w1, -w1 / T(2), T(2) * two_over_w1, constant<T>(1, 2) - two_over_w1};
}

/// Its greatest error on [0, 1], taken at both ends: ½ − (2/w₁) tanh(w₁/4) ≤ w₁²/96.
/// Domain: w₁ ≠ 0.
template <Scalar T>
constexpr T identity_error(const T& w1, const T& tanh_of_quarter) {
    return constant<T>(1, 2) - T(2) / w1 * tanh_of_quarter;
}
template <AnalyticScalar T>
constexpr T identity_error(const T& w1) {
    using numbers::tanh;
    return identity_error(w1, tanh(w1 / T(4)));
}

/// σ(w₁(x − ½)), without an offset.
template <Scalar T>
constexpr weighted_neuron<T> centred_neuron(const T& w1) {
    return {w1, -w1 / T(2), T(1), T(0)};
}

/// The problem taken literally has no offset. Then this is as near as a neuron comes to the
/// identity: its greatest error on [0, 1], 0.0560503844411…, is the least possible, up to 10⁻¹⁵.
inline constexpr auto nearest_without_offset = centred_neuron(5.647643565962446);

} // namespace gradus
