#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <stdexcept>

namespace gradus {

/// leaky_relu(z) = z for z > 0 and αz for z ≤ 0; slope 1 for z > 0 and α for z < 0.
/// At z = 0 every slope in [α, 1] is a subgradient and this one is α.
/// `leaky_relu` has α = 1/100; `leaky_relu.with_slope(α)` has another, 0 ≤ α ≤ 1.
/// Source: article 004, claims 47–51.
struct leaky_relu_activation {
    rational alpha;

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

    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }

    static constexpr leaky_relu_activation with_slope(rational alpha) {
        return leaky_relu_activation(alpha);
    }

    /// The least upper bound of |leaky_relu′| over all real z: 1 for z > 0, and α ≤ 1.
    static constexpr rational largest_slope() { return 1; }
    /// 0: it does not saturate.
    static constexpr rational saturating_slope() { return 0; }

    static constexpr const char* name = "leaky_relu";

  private:
    template <OrderedScalar T>
    constexpr T slope_below() const {
        return constant<T>(alpha.numerator, alpha.denominator);
    }
};

inline constexpr leaky_relu_activation leaky_relu{};

} // namespace gradus
