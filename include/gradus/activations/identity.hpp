#pragma once

#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// The linear neuron: a = z, slope 1 everywhere.
struct identity_activation {
    template <Scalar T>
    constexpr T operator()(const T& z) const {
        return z;
    }

    template <Scalar T>
    constexpr T derivative(const T&) const {
        return T(1);
    }

    static constexpr const char* name = "identity";
};

inline constexpr identity_activation identity{};

} // namespace gradus
