#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/held_between.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// hard_tanh(z) = z from −1 to 1, −1 below and 1 above; slope 1 for −1 < z < 1 and 0 outside.
/// At ±1 no derivative exists; every slope in [0, 1] is a generalised one, and this one is 0.
/// Domain: every real z; values in [−1, 1].
/// Source: R. Collobert, Large scale machine learning (2004), eq. 5.6; torch.nn.Hardtanh.
struct hard_tanh_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <OrderedScalar T>
    constexpr T operator()(const T& z) const {
        return numbers::held_between(-1, z, 1);
    }

    template <OrderedScalar T>
    constexpr T derivative(const T& z) const {
        return numbers::is_between(-1, z, 1);
    }

    static constexpr bounds values() { return {rational(-1), rational(1)}; }
    static constexpr bounds slopes() { return {rational(0), rational(1)}; }
    static constexpr bool is_convex() { return false; }
    /// On both sides, where the slope is 0 and no gradient comes back.
    static constexpr rational saturating_slope() { return 1; }
    static constexpr std::optional<rational> rectifier_slope() { return {}; }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "hard_tanh";
};

/// z ↦ min(max(z, −1), 1); `hard_tanh.derivative(z)` is its slope.
inline constexpr hard_tanh_activation hard_tanh{};

} // namespace gradus
