#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// σ(z) = 1/(1 + e^(−z)), the logistic function; its slope σ′(z) = σ(z)(1 − σ(z)).
/// Domain: every real z; values in (0, 1), slopes in (0, ¼], the ¼ only at z = 0.
/// Source: Nielsen ch. 1 eq. 3; article 001, "sigmoid function is".
struct sigmoid_activation {
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

    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }

    /// The least upper bound of |σ′| over all real z: ¼ − σ(1 − σ) = (σ − ½)².
    static constexpr rational largest_slope() { return {1, 4}; }
    /// The largest slope where it can saturate, here on both sides.
    static constexpr rational saturating_slope() { return largest_slope(); }

    static constexpr const char* name = "sigmoid";
};

inline constexpr sigmoid_activation sigmoid{};

} // namespace gradus
