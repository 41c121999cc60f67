#pragma once

#include <gradus/training/fast/batch_operations.hpp>

#include <algorithm>
#include <cstddef>

namespace gradus {

/// An activation at a point where its slope is known already.
template <class T>
struct known_slope {
    T slope;
    constexpr T operator()(const T& z) const { return z; }
    constexpr T derivative(const T&) const { return slope; }
};

/// δ^L for the first `samples` columns of a mini-batch, from z^L, a^L and the targets; 0 for the
/// others, which then add nothing to a gradient. The cost's own equation (BP1) is called number by
/// number; where it needs σ′(z), all of them are computed at once before.
template <class T, std::size_t Outputs, std::size_t Samples, class Activation, class Cost>
void set_output_error(batch<T, Outputs, Samples>& delta, const batch<T, Outputs, Samples>& z,
                      const batch<T, Outputs, Samples>& a,
                      const batch<T, Outputs, Samples>& targets, std::size_t samples,
                      const Activation& activation, const Cost& cost) {
    constexpr bool takes_any_activation = requires(const known_slope<T>& slope, const T& number) {
        cost.delta(slope, number, number, number);
    };
    std::fill_n(delta.data(), std::size_t{delta.size()}, T(1));
    if constexpr (takes_any_activation) multiply_by_map(delta, z, slope_of{activation});
    for (std::size_t s = 0; s < delta.columns(); ++s)
        for (std::size_t i = 0; i < delta.rows(); ++i) {
            T& error = delta(i, s);
            if (s >= samples)
                error = T(0);
            else if constexpr (takes_any_activation)
                error = cost.delta(known_slope<T>{error}, z(i, s), a(i, s), targets(i, s));
            else
                error = cost.delta(activation, z(i, s), a(i, s), targets(i, s));
        }
}

} // namespace gradus
