#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/count.hpp>

namespace gradus {

/// c_t = f_t c_(t−1) + i_t g_t, the cell of an LSTM with the forget gate f, the input gate i and
/// the candidate g. Source: F. Gers et al., Learning to forget (2000); torch.nn.LSTM.
template <Scalar T>
constexpr T lstm_step(const T& f, const T& c, const T& i, const T& g) {
    return f * c + i * g;
}

/// h_t = z_t h_(t−1) + (1 − z_t) n_t, the state of a GRU with the update gate z and the candidate
/// n: z near 1 keeps. Source: K. Cho et al., Learning phrase representations (2014) eq. 7;
/// torch.nn.GRU.
template <Scalar T>
constexpr T gru_step(const T& z, const T& h, const T& n) {
    return z * h + (T(1) - z) * n;
}

/// h_t = (1 − z_t) h_(t−1) + z_t n_t, the same with the gate turned round: z near 1 renews. Source:
/// J. Chung et al., Empirical evaluation of gated recurrent neural networks (2014) eq. 5.
template <Scalar T>
constexpr T gru_step_of_chung(const T& z, const T& h, const T& n) {
    return (T(1) - z) * h + z * n;
}

/// σ(b)^steps: what a gate that rests at its bias b keeps of the gradient on the direct path.
/// Domain: steps ≥ 0.
template <AnalyticScalar T>
constexpr T kept_by_bias(const T& b, numbers::integer<int> steps) {
    return pown(sigmoid(b), count(steps));
}

/// −ln(kept^(−1/steps) − 1): the bias with σ(b)^steps = kept. Domain: 0 < kept < 1, steps > 0.
template <AnalyticScalar T>
constexpr T bias_that_keeps(const T& kept, numbers::integer<int> steps) {
    using numbers::expm1;
    using numbers::log;
    using numbers::where_positive;
    const T n(count(steps));
    const T b = -log(expm1(-log(kept) / n));
    return where_positive(where_positive(b, T(1) - kept), n);
}

/// After how many steps a gate that stays at f has halved the gradient: f^n = ½, n = −ln 2/ln f.
/// An LSTM's direct path has f = f_t, a GRU's f = z_t. Domain: 0 < f < 1. Source: article 001 claim
/// 27.
template <AnalyticScalar T>
constexpr T half_life(const T& f) {
    using numbers::log;
    using numbers::where_positive;
    return where_positive(-log(T(2)) / log(f), T(1) - f);
}

} // namespace gradus
