#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <stdexcept>

namespace gradus {

/// elu(z) = z for z > 0 and α(e^z − 1) for z ≤ 0; slope 1 for z > 0 and αe^z for z < 0.
/// At z = 0 the slopes of the two sides are α and 1, and this one is α; with α = 1 there is one
/// slope only. For α ≤ 1 every slope in [α, 1] is a subgradient; for α > 1 there is none.
/// Domain: every real z; values in (−α, ∞).
/// `elu` has α = 1; `elu_activation(α)` has another, α ≥ 0.
/// Errors: std::domain_error for α < 0.
/// Source: D.-A. Clevert, T. Unterthiner and S. Hochreiter, Fast and accurate deep network learning
/// by exponential linear units (2016), section 3.
struct elu_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    rational alpha; ///< α ≥ 0

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
        const T power = exp(-negative_part(z));
        if (alpha == rational(1)) return power; // no jump at 0
        // A product, so that over an interval that contains 0 no sum goes beyond both sides.
        return power * (scale<T>() + (T(1) - scale<T>()) * step(z));
    }

    /// Which α there may be.
    static constexpr bounds alphas() { return {rational(0), {}}; }
    constexpr bounds values() const { return {-alpha, {}}; }
    /// 1 for z > 0, and αe^z tends to α below 0.
    constexpr bounds slopes() const {
        return {rational(0), alpha < rational(1) ? rational(1) : alpha};
    }
    constexpr bool is_convex() const { return alpha <= rational(1); }
    /// On the left, where it tends to −α.
    constexpr rational saturating_slope() const { return alpha; }
    /// As Clevert 2016, section 4, draws them, whatever α.
    static constexpr std::optional<rational> rectifier_slope() { return rational(0); }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "elu";

  private:
    template <Scalar T>
    constexpr T scale() const {
        return constant<T>(alpha.numerator, alpha.denominator);
    }
};

/// z ↦ z for z > 0 and e^z − 1 for z ≤ 0: α = 1, so that there is one slope at 0.
inline constexpr elu_activation elu{};

} // namespace gradus
