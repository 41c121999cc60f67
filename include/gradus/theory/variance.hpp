#pragma once

#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// Variance through a layer of n inputs with independent weights of mean 0 and variance v:
/// Var[z] = n v E[a²], as z = Σ w_j a_j. Forward n = n_in and a_j are the layer's inputs φ(z);
/// backward n = n_out and a_j are the errors times φ′(z). Source: Glorot 2010 eq. 5 and 6; article
/// 000 claim 30.
template <Scalar T>
constexpr T variance_through_layer(const T& n, const T& weight_variance, const T& mean_square) {
    return n * weight_variance * mean_square;
}

/// Xavier's weight variance 2/(n_in + n_out). Domain: n_in, n_out > 0. Source: Glorot 2010 eq. 12.
template <Scalar T>
constexpr T xavier_variance(const T& n_in, const T& n_out) {
    using numbers::where_positive;
    return where_positive(where_positive(T(2) / (n_in + n_out), n_in), n_out);
}

/// He's weight variance 2/((1 + α²) n_in) for leaky_relu with slope α below 0; α = 0 is relu's
/// 2/n_in. Domain: n_in > 0. Source: He 2015 eq. 10 and 15.
template <Scalar T>
constexpr T he_variance(const T& n_in, const T& alpha = T(0)) {
    using numbers::where_positive;
    return where_positive(T(2) / ((T(1) + alpha * alpha) * n_in), n_in);
}

} // namespace gradus
