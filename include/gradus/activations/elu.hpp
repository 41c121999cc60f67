#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <stdexcept>

namespace gradus {

/// elu(z) = z for z > 0 and α(e^z − 1) for z ≤ 0; slope 1 for z > 0 and αe^z for z < 0.
/// At z = 0 the slopes of the two sides are α and 1, and this one is α; with α = 1 there is one
/// slope only. For α ≤ 1 every slope in [α, 1] is a subgradient; for α > 1 there is none.
/// Values in (−α, ∞).
/// `elu` has α = 1; `elu.with_alpha(α)` has another, α ≥ 0.
/// Errors: std::domain_error for α < 0.
/// Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network learning
/// by exponential linear units (2016), section 3.
struct elu_activation {
    rational alpha;

    constexpr explicit elu_activation(rational alpha_below = 1) : alpha(alpha_below) {
        if (alpha < rational(0)) throw std::domain_error("elu: alpha must not be below 0");
    }

    template <AnalyticScalar T>
        requires OrderedScalar<T>
    constexpr T operator()(const T& z) const {
        using numbers::expm1;
        using numbers::negative_part;
        using numbers::positive_part;
        return positive_part(z) + scale<T>() * expm1(-negative_part(z));
    }

    template <AnalyticScalar T>
        requires OrderedScalar<T>
    constexpr T derivative(const T& z) const {
        using numbers::exp;
        using numbers::negative_part;
        using numbers::step;
        // Each piece occurs once, so that an interval that contains 0 gets no wider than it must.
        const T below = scale<T>() * exp(-negative_part(z));
        if (alpha == rational(1)) return below; // no jump at 0
        return below + (T(1) - scale<T>()) * step(z);
    }

    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }

    /// The least upper bound of |elu′| over all real z: 1 for z > 0, and αe^z tends to α below 0.
    constexpr rational largest_slope() const { return alpha < rational(1) ? rational(1) : alpha; }
    /// The largest slope where it can saturate: α, on the left, where it tends to −α.
    constexpr rational saturating_slope() const { return alpha; }

    static constexpr elu_activation with_alpha(rational alpha) { return elu_activation(alpha); }

    static constexpr const char* name = "elu";

  private:
    template <Scalar T>
    constexpr T scale() const {
        return constant<T>(alpha.numerator, alpha.denominator);
    }
};

inline constexpr elu_activation elu{};

} // namespace gradus
