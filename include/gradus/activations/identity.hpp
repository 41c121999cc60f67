#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// The linear neuron: a = z, slope 1 everywhere.
struct identity_activation {
    template <Scalar T>
    constexpr T operator()(const T& z) const {
        return z;
    }

    template <Scalar T>
    constexpr T derivative(const T& z) const {
        using numbers::where_defined;
        return where_defined(T(1), z);
    }

    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }

    /// The least upper bound of |identity′| over all real z: 1 everywhere.
    static constexpr rational largest_slope() { return 1; }
    /// 0: it does not saturate.
    static constexpr rational saturating_slope() { return 0; }

    static constexpr const char* name = "identity";
};

inline constexpr identity_activation identity{};

} // namespace gradus
