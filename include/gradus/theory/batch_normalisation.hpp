#pragma once

#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// Batch normalisation of one neuron. Over a mini-batch its weighted inputs x have the mean x̄ and
/// the (biased) variance v, and with s = √(v + ε)
///   x̂ = (x − x̄)/s,    y = γ x̂ + β.
/// Domain: s > 0. Source: S. Ioffe and C. Szegedy, Batch normalization (2015), algorithm 1;
/// article 004 claim 57.
template <Scalar T>
constexpr T normalised(const T& x, const T& mean, const T& s) {
    using numbers::where_positive;
    return where_positive((x - mean) / s, s);
}

/// ∂C/∂x of one sample, all ways through x̄ and s included: with g = ∂C/∂y of that sample, ḡ the
/// mean of g over the mini-batch and p the mean of g x̂,
///   ∂C/∂x = (γ/s)(g − ḡ − x̂ p).
/// Domain: s > 0. Source: the same, section 3; here in the shape to which its six equations reduce.
template <Scalar T>
constexpr T batch_normalisation_gradient(const T& gamma, const T& s, const T& g, const T& mean_g,
                                         const T& x_hat, const T& mean_g_x_hat) {
    using numbers::where_positive;
    return where_positive(gamma / s * (g - mean_g - x_hat * mean_g_x_hat), s);
}

/// E[1/R] = 1/(k − 2) for R distributed as χ² with k degrees of freedom. Domain: k > 2; below, the
/// mean is infinite. Derived in theory/theorems/batch_normalisation.hpp.
template <Scalar T>
constexpr T mean_inverse_chi_square(const T& k) {
    using numbers::where_positive;
    return where_positive(T(1) / (k - T(2)), k - T(2));
}

/// E[1/R²] = 1/((k − 2)(k − 4)). Domain: k > 4; below, it is infinite.
template <Scalar T>
constexpr T mean_square_inverse_chi_square(const T& k) {
    using numbers::where_positive;
    return where_positive(T(1) / ((k - T(2)) * (k - T(4))), k - T(4));
}

/// (B − 2)/(B − 3) = 1 + 1/(B − 3): by how much linear, normalised layers of one large width
/// multiply E‖gradient‖² backwards for mini-batches of B. Domain: B > 3; at 3 it is infinite.
/// Source: G. Yang et al., A mean field theory of batch normalization (2019); derived anew in
/// theory/theorems/batch_normalisation.hpp.
template <Scalar T>
constexpr T normalised_linear_growth(const T& batch_size) {
    using numbers::where_positive;
    const T rest = batch_size - T(3);
    return where_positive(T(1) + T(1) / rest, rest);
}

/// π/(π − 1): the same for relu and mini-batches without an end, from π. Source: the same.
template <class T>
constexpr T normalised_relu_growth(const T& pi) {
    return pi / (pi - T(1));
}

} // namespace gradus
