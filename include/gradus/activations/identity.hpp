#pragma once

#include <gradus/activations/activation.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// The linear neuron: a = z, slope 1 everywhere. Domain: every z, of any scalar.
struct identity_activation : refusal_of_integers {
    using refusal_of_integers::operator();
    using refusal_of_integers::derivative;

    template <Scalar T>
    constexpr T operator()(const T& z) const {
        return z;
    }

    template <Scalar T>
    constexpr T derivative(const T& z) const {
        using numbers::where_defined;
        return where_defined(T(1), z);
    }

    static constexpr bounds values() { return {}; }
    static constexpr bounds slopes() { return {rational(1), rational(1)}; }
    static constexpr bool is_convex() { return true; }
    /// It does not saturate.
    static constexpr rational saturating_slope() { return 0; }
    static constexpr std::optional<rational> rectifier_slope() { return {}; }
    static constexpr bool has_fast_kernel = true;

    static constexpr const char* name = "identity";
};

/// z ↦ z; `identity.derivative(z)` is 1.
inline constexpr identity_activation identity{};

} // namespace gradus
