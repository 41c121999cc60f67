#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <stdexcept>

namespace gradus {

/// leaky_relu(z) = z for z > 0 and αz for z ≤ 0; slope 1 for z > 0 and α for z < 0.
/// At z = 0 every slope in [α, 1] is a subgradient and this one is α.
/// `leaky_relu` has α = 1/100; `leaky_relu_activation(α)` has another, 0 ≤ α ≤ 1.
/// Domain: every real z. Errors: std::domain_error for an α outside of [0, 1].
/// Source: article 004, claims 47–51.
struct leaky_relu_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    rational alpha; ///< α, the slope below 0

    constexpr explicit leaky_relu_activation(rational slope = {1, 100}) : alpha(slope) {
        if (alpha < rational(0) || rational(1) < alpha)
            throw std::domain_error("leaky_relu: the slope below 0 must lie in [0, 1]");
    }

    template <OrderedScalar T>
    constexpr T operator()(const T& z) const {
        using numbers::negative_part;
        using numbers::positive_part;
        return positive_part(z) - slope_below<T>() * negative_part(z);
    }

    template <OrderedScalar T>
    constexpr T derivative(const T& z) const {
        using numbers::step;
        const T below = slope_below<T>();
        return below + (T(1) - below) * step(z);
    }

    /// Which α there may be.
    static constexpr bounds alphas() { return {rational(0), rational(1)}; }
    constexpr bounds values() const {
        return alpha == rational(0) ? bounds{rational(0), {}} : bounds{};
    }
    constexpr bounds slopes() const { return {alpha, rational(1)}; }
    static constexpr bool is_convex() { return true; }
    /// It does not saturate.
    static constexpr rational saturating_slope() { return 0; }
    constexpr std::optional<rational> rectifier_slope() const { return alpha; }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "leaky_relu";

  private:
    template <OrderedScalar T>
    constexpr T slope_below() const {
        return constant<T>(alpha.numerator, alpha.denominator);
    }
};

/// leaky_relu with α = 1/100.
inline constexpr leaky_relu_activation leaky_relu{};

} // namespace gradus
