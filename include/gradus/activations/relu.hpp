#pragma once

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// relu(z) = max(z, 0); slope 1 for z > 0 and 0 for z < 0.
/// At z = 0 no derivative exists; every slope in [0, 1] is a subgradient and this one is 0.
/// An interval that contains 0 gets the whole of [0, 1].
/// Source: article 003, claims 21–23; article 004, claims 36–40.
struct relu_activation {
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

    template <numbers::NoScalar Number>
    constexpr Number operator()(Number z) const {
        return numbers::refused(z);
    }
    template <numbers::NoScalar Number>
    constexpr Number derivative(Number z) const {
        return numbers::refused(z);
    }

    /// The least upper bound of |relu′| over all real z: 1 for z > 0.
    static constexpr rational largest_slope() { return 1; }
    /// 0: it does not saturate. Units that are off have the slope 0 and are dead.
    static constexpr rational saturating_slope() { return 0; }

    static constexpr const char* name = "relu";
};

inline constexpr relu_activation relu{};

} // namespace gradus
