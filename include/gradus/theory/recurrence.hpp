#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/count.hpp>

namespace gradus {

/// ‖∂h_t/∂h_k‖ ≤ (γ σ_max)^(t−k): γ bounds the activation's slope (¼ for the sigmoid, 1 for tanh),
/// σ_max is the recurrent matrix's largest singular value. Domain: γ, σ_max, steps ≥ 0. Source:
/// Pascanu 2013 eq. 7; article 000 claim 19.
template <Scalar T>
constexpr T recurrent_bound(const T& slope_bound, const T& largest_singular_value,
                            numbers::integer<int> steps) {
    using numbers::where_not_negative;
    const T bound = pown(slope_bound * largest_singular_value, count(steps));
    return where_not_negative(where_not_negative(bound, slope_bound), largest_singular_value);
}

/// After how many steps a gate that stays at f has halved the gradient: f^n = ½, n = −ln 2/ln f.
/// An LSTM's direct path has f = f_t, a GRU's f = 1 − z_t. Domain: 0 < f < 1. Source: article 001
/// claim 27.
template <AnalyticScalar T>
constexpr T half_life(const T& f) {
    using numbers::log;
    using numbers::where_positive;
    return where_positive(-log(T(2)) / log(f), T(1) - f);
}

} // namespace gradus
