#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/softmax.hpp>
#include <gradus/networks/in_each_step.hpp>
#include <gradus/networks/operations.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// What an output costs, one output neuron at a time: weighted input z, activation a = σ(z),
/// target y. The cost of a sample is the sum over its output neurons. `delta` is that neuron's
/// error δ = ∂C/∂z, where backpropagation starts (BP1). Where the activation is one of the whole
/// layer, the cost takes the vectors z, a and y.

/// C = ½ (a − y)², δ = (a − y) σ′(z).
/// Source: Nielsen ch. 1 eq. 6, ch. 2 eq. 30.
struct quadratic_cost {
    template <class Activation, Scalar T>
    constexpr T operator()(const Activation&, const T&, const T& a, const T& y) const {
        return (a - y) * (a - y) / T(2);
    }

    /// δ = ∂C/∂z = (a − y) σ′(z)
    template <class Activation, Scalar T>
        requires requires(const Activation& activation, const T& z) { activation.derivative(z); }
    constexpr T delta(const Activation& activation, const T& z, const T& a, const T& y) const {
        return (a - y) * activation.derivative(z);
    }

    static constexpr const char* name = "quadratic";
};

/// C = −y ln a − (1 − y) ln(1 − a), δ = a − y, for sigmoid output neurons and y in [0, 1].
/// C = −Σ y_i ln a_i, δ_i = a_i − y_i, for a softmax output and y_i ≥ 0 that sum to 1.
/// Never NaN or infinite for z that are finite and as far apart as T can hold: ln σ(z) =
/// −softplus(−z), ln softmax(z)_i = z_i − ln Σ e^(z_k), and no logarithm of a rounded 0 is taken.
/// Source: Nielsen ch. 3 eq. 63 and 66; for softmax eq. 80 (there with one y_i = 1) and 82.
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

    template <class WeightedInputs, class Outputs, class Target>
    constexpr auto operator()(const softmax_activation&, const WeightedInputs& z, const Outputs&,
                              const Target& y) const {
        using T = std::remove_cvref_t<decltype(z[0])>;
        using numbers::exp;
        using numbers::log1p;
        std::size_t largest = 0;
        for (std::size_t i = 1; i < z.size(); ++i)
            if (z[largest] < z[i]) largest = i;
        // ln Σ e^(z_k) = z_max + ln(1 + the other powers of e^(z_k − z_max)): a right answer's
        // small cost keeps its digits.
        T others = T(0);
        for (std::size_t i = 0; i < z.size(); ++i)
            if (i != largest) others = others + exp(z[i] - z[largest]);
        const T rest = log1p(others);
        T cost = T(0);
        for (std::size_t i = 0; i < z.size(); ++i)
            cost = cost + y[i] * ((z[largest] - z[i]) + rest);
        return cost;
    }

    template <Scalar T>
    constexpr T delta(const softmax_activation&, const T&, const T& a, const T& y) const {
        return a - y;
    }

    /// Of a sequence with a softmax in each step: the sum over the steps.
    template <std::size_t Width, class WeightedInputs, class Outputs, class Target>
    constexpr auto operator()(const in_each_step<Width, softmax_activation>& f,
                              const WeightedInputs& z, const Outputs& a, const Target& y) const {
        using T = std::remove_cvref_t<decltype(z[0])>;
        T sum = T(0);
        f.for_each_step_of(z.size(), [&](std::size_t t) {
            sum = sum
                  + (*this)(f.activation, f.template part<T>(z, t), f.template part<T>(a, t),
                            f.template part<T>(y, t));
        });
        return sum;
    }
    template <std::size_t Width, Scalar T>
    constexpr T delta(const in_each_step<Width, softmax_activation>&, const T&, const T& a,
                      const T& y) const {
        return a - y;
    }

    static constexpr const char* name = "cross-entropy";
};

/// C = ½‖a − y‖² of a sample.
inline constexpr quadratic_cost quadratic{};
/// C = −Σ (y ln a + (1 − y) ln(1 − a)) over sigmoid outputs, or −Σ y_i ln a_i of a softmax.
inline constexpr cross_entropy_cost cross_entropy{};

/// The cost of one sample, Σ over the output neurons.
template <class Cost, class Activation, class T, std::size_t Size, class Target>
constexpr T sample_cost(const Cost& cost, const Activation& activation, const vector<T, Size>& z,
                        const vector<T, Size>& a, const Target& y) {
    if constexpr (LayerActivation<Activation, T, Size>) {
        return cost(activation, z, a, y);
    } else {
        T sum = T(0);
        for (std::size_t i = 0; i < z.size(); ++i) sum = sum + cost(activation, z[i], a[i], y[i]);
        return sum;
    }
}

} // namespace gradus
