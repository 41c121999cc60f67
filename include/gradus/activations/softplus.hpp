#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/rational.hpp>

namespace gradus {

/// softplus(z) = ln(1 + e^z), a smooth relu; its slope is σ(z) = 1/(1 + e^(−z)).
/// Domain: every real z; values in (0, ∞), slopes in (0, 1). Right for large |z| too: softplus(z)
/// tends to e^z on the left and to z on the right.
/// Source: C. Dugas et al., Incorporating second-order functional knowledge (2001), eq. 3;
/// X. Glorot et al., Deep sparse rectifier neural networks (2011), section 3.1.
struct softplus_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <AnalyticScalar T>
    constexpr T operator()(const T& z) const {
        using numbers::softplus;
        return softplus(z);
    }

    template <AnalyticScalar T>
    constexpr T derivative(const T& z) const {
        using numbers::sigmoid;
        return sigmoid(z);
    }

    static constexpr bounds values() { return {rational(0), {}}; }
    /// The slope is σ, which tends to 0 and to 1.
    static constexpr bounds slopes() { return {rational(0), rational(1)}; }
    static constexpr bool is_convex() { return true; }
    /// On the left, where it tends to 0.
    static constexpr rational saturating_slope() { return 1; }
    /// It is taken for the smooth relu that it is.
    static constexpr std::optional<rational> rectifier_slope() { return rational(0); }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "softplus";
};

/// z ↦ ln(1 + e^z); `softplus.derivative(z)` is its slope.
inline constexpr softplus_activation softplus{};

} // namespace gradus
