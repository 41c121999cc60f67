#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// softplus(z) = ln(1 + e^z), a smooth relu; its slope is σ(z) = 1/(1 + e^(−z)).
/// Domain: every real z; values in (0, ∞), slopes in (0, 1). Right for large |z| too: softplus(z)
/// tends to e^z on the left and to z on the right.
/// Source: C. Dugas et al., Incorporating second-order functional knowledge (2001), eq. 3;
/// X. Glorot et al., Deep sparse rectifier neural networks (2011), section 3.1.
struct softplus_activation {
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

    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }

    /// The least upper bound of |softplus′| over all real z: the slope is σ, which tends to 1.
    static constexpr rational largest_slope() { return 1; }
    /// The largest slope where it can saturate, here on the left, where it tends to 0.
    static constexpr rational saturating_slope() { return largest_slope(); }

    static constexpr const char* name = "softplus";
};

inline constexpr softplus_activation softplus{};

} // namespace gradus
