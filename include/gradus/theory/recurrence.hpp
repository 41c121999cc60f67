#pragma once

#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/count.hpp>

namespace gradus {

/// ‖∂h_t/∂h_k‖ ≤ (γ σ_max)^(t−k): γ bounds the activation's slope (¼ for the sigmoid, 1 for tanh),
/// σ_max ≥ 0 is the recurrent matrix's largest singular value, steps ≥ 0. Source: Pascanu 2013 eq.
/// 7; article 000 claim 19.
template <Scalar T>
constexpr T recurrent_bound(const T& slope_bound, const T& largest_singular_value,
                            numbers::integer<int> steps) {
    return pown(slope_bound * largest_singular_value, count(steps));
}

/// After how many steps a gate that stays at f has halved the gradient: f^n = ½, n = −ln 2/ln f.
/// An LSTM's direct path has f = f_t, a GRU's f = 1 − z_t. Domain: 0 < f < 1. Source: article 001
/// claim 27.
template <AnalyticScalar T>
constexpr T half_life(const T& f) {
    using numbers::log;
    return -log(T(2)) / log(f);
}

} // namespace gradus
