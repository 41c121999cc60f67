#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/rational.hpp>

namespace gradus {

/// tanh(z) = 2σ(2z) − 1; its slope tanh′(z) = 1 − tanh²(z).
/// Domain: every real z; values in (−1, 1), slopes in (0, 1], the 1 only at z = 0.
/// Source: Nielsen ch. 3 eq. 109–111; article 004, claim 34.
struct tanh_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <AnalyticScalar T>
    constexpr T operator()(const T& z) const {
        using numbers::tanh;
        return tanh(z);
    }

    template <AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        using numbers::tanh_derivative;
        return tanh_derivative(z);
    }

    static constexpr bounds values() { return {rational(-1), rational(1)}; }
    /// 1 − tanh′ = tanh².
    static constexpr bounds slopes() { return {rational(0), rational(1)}; }
    static constexpr bool is_convex() { return false; }
    /// On both sides.
    static constexpr rational saturating_slope() { return 1; }
    static constexpr std::optional<rational> rectifier_slope() { return {}; }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "tanh";
};

/// z ↦ tanh(z); `tanh.derivative(z)` is its slope.
inline constexpr tanh_activation tanh{};

} // namespace gradus
