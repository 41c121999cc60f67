#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/rational.hpp>

namespace gradus {

/// σ(z) = 1/(1 + e^(−z)), the logistic function; its slope σ′(z) = σ(z)(1 − σ(z)).
/// Domain: every real z; values in (0, 1), slopes in (0, ¼], the ¼ only at z = 0.
/// Source: Nielsen ch. 1 eq. 3; article 001, "sigmoid function is".
struct sigmoid_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <AnalyticScalar T>
    constexpr T operator()(const T& z) const {
        using numbers::sigmoid;
        return sigmoid(z);
    }

    template <AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        using numbers::sigmoid_derivative;
        return sigmoid_derivative(z);
    }

    static constexpr bounds values() { return {rational(0), rational(1)}; }
    /// ¼ − σ(1 − σ) = (σ − ½)².
    static constexpr bounds slopes() { return {rational(0), rational(1, 4)}; }
    static constexpr bool is_convex() { return false; }
    /// On both sides.
    static constexpr rational saturating_slope() { return {1, 4}; }
    static constexpr std::optional<rational> rectifier_slope() { return {}; }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "sigmoid";
};

/// z ↦ 1/(1 + e^(−z)); `sigmoid.derivative(z)` is its slope.
inline constexpr sigmoid_activation sigmoid{};

} // namespace gradus
