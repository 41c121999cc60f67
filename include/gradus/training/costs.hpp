#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// What an output costs, one output neuron at a time: weighted input z, activation a = σ(z),
/// target y. The cost of a sample is the sum over its output neurons. `delta` is that neuron's
/// error δ = ∂C/∂z, where backpropagation starts (BP1).

/// C = ½ (a − y)², δ = (a − y) σ′(z).
/// Source: Nielsen ch. 1 eq. 6, ch. 2 eq. 30.
struct quadratic_cost {
    template <class Activation, Scalar T>
    constexpr T operator()(const Activation&, const T&, const T& a, const T& y) const {
        return (a - y) * (a - y) / T(2);
    }

    template <class Activation, Scalar T>
    constexpr T delta(const Activation& activation, const T& z, const T& a, const T& y) const {
        return (a - y) * activation.derivative(z);
    }

    static constexpr const char* name = "quadratic";
};

/// C = −y ln a − (1 − y) ln(1 − a), δ = a − y, for sigmoid output neurons and y in [0, 1].
/// Never NaN or infinite for finite z: ln σ(z) = −softplus(−z), and no logarithm of a rounded 0
/// is taken. Source: Nielsen ch. 3 eq. 63 and 66.
struct cross_entropy_cost {
    template <AnalyticScalar T>
    constexpr T operator()(const sigmoid_activation&, const T& z, const T&, const T& y) const {
        using numbers::softplus;
        return y * softplus(-z) + (T(1) - y) * softplus(z);
    }

    template <Scalar T>
    constexpr T delta(const sigmoid_activation&, const T&, const T& a, const T& y) const {
        return a - y;
    }

    static constexpr const char* name = "cross-entropy";
};

inline constexpr quadratic_cost quadratic{};
inline constexpr cross_entropy_cost cross_entropy{};

} // namespace gradus
