#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/held_between.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// hard_sigmoid(z) = (z + 3)/6 from −3 to 3, 0 below and 1 above; slope ⅙ for −3 < z < 3 and 0
/// outside. At ±3 no derivative exists; every slope in [0, ⅙] is a generalised one, and this one
/// is 0.
/// Domain: every real z; values in [0, 1].
/// Source: A. Howard et al., Searching for MobileNetV3 (2019), eq. for h-swish;
/// torch.nn.Hardsigmoid. (Older ones have the slope ⅕.)
struct hard_sigmoid_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <OrderedScalar T>
    constexpr T operator()(const T& z) const {
        return numbers::held_between(0, T(z + T(3)), 6) / T(6);
    }

    template <OrderedScalar T>
    constexpr T derivative(const T& z) const {
        return numbers::is_between(-3, z, 3) / T(6);
    }

    static constexpr bounds values() { return {rational(0), rational(1)}; }
    static constexpr bounds slopes() { return {rational(0), rational(1, 6)}; }
    static constexpr bool is_convex() { return false; }
    /// On both sides, where the slope is 0 and no gradient comes back.
    static constexpr rational saturating_slope() { return {1, 6}; }
    static constexpr std::optional<rational> rectifier_slope() { return {}; }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "hard_sigmoid";
};

/// z ↦ min(max((z + 3)/6, 0), 1); `hard_sigmoid.derivative(z)` is its slope.
inline constexpr hard_sigmoid_activation hard_sigmoid{};

} // namespace gradus
