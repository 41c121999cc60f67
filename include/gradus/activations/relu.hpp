#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// relu(z) = max(z, 0); slope 1 for z > 0 and 0 for z < 0.
/// At z = 0 no derivative exists; every slope in [0, 1] is a subgradient and this one is 0.
/// An interval that contains 0 gets the whole of [0, 1].
/// Domain: every real z; values in [0, ∞), slopes 0 and 1.
/// Source: article 003, claims 21–23; article 004, claims 36–40.
struct relu_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <OrderedScalar T>
    constexpr T operator()(const T& z) const {
        using numbers::positive_part;
        return positive_part(z);
    }

    template <OrderedScalar T>
    constexpr T derivative(const T& z) const {
        using numbers::step;
        return step(z);
    }

    static constexpr bounds values() { return {rational(0), {}}; }
    static constexpr bounds slopes() { return {rational(0), rational(1)}; }
    static constexpr bool is_convex() { return true; }
    /// It does not saturate. Units that are off have the slope 0 and are dead.
    static constexpr rational saturating_slope() { return 0; }
    static constexpr std::optional<rational> rectifier_slope() { return rational(0); }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "relu";
};

/// z ↦ max(z, 0); `relu.derivative(z)` is its slope, 0 at 0.
inline constexpr relu_activation relu{};

} // namespace gradus
