#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// tanh(z) = 2σ(2z) − 1; its slope tanh′(z) = 1 − tanh²(z).
/// Domain: every real z; values in (−1, 1), slopes in (0, 1], the 1 only at z = 0.
/// Source: Nielsen ch. 3 eq. 109–111; article 004, claim 34.
struct tanh_activation {
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

    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }

    /// The least upper bound of |tanh′| over all real z: 1 − tanh′ = tanh².
    static constexpr rational largest_slope() { return 1; }
    /// The largest slope where it can saturate, here on both sides.
    static constexpr rational saturating_slope() { return largest_slope(); }

    static constexpr const char* name = "tanh";
};

inline constexpr tanh_activation tanh{};

} // namespace gradus
