#pragma once

#include <gradus/activations/leaky_relu.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/variance.hpp>

/// Which variance of the weights keeps the variance of what flows through a layer.
namespace gradus::theorems::variance {

/// n inputs, k outputs, weights of variance v; alpha is leaky_relu's slope below 0, q a mean
/// square.
using ring = polynomial<"n", "k", "v", "alpha", "z", "q", "S", "w", "a">;
using field = rational_function<ring>;                  ///< quotients of these polynomials
inline constexpr field n_in = ring::variable("n");      ///< n, the number of inputs
inline constexpr field n_out = ring::variable("k");     ///< k, the number of outputs
inline constexpr field v = ring::variable("v");         ///< Var[w]
inline constexpr field alpha = ring::variable("alpha"); ///< α, leaky_relu's slope below 0
inline constexpr field z = ring::variable("z");         ///< a weighted input, z ≥ 0
inline constexpr field q = ring::variable("q");         ///< E[a²]

/// (S + wa)² = S² + w²a² + 2Sw·a, for the sum S of the inputs so far: in the mean the last term is
/// 0, as w is independent of S and a and has the mean 0. So each input adds Var[w] E[a²], and
/// Var[z] = n Var[w] E[a²].
constexpr claim square_of_a_sum() {
    constexpr ring S = ring::variable("S");
    constexpr ring w = ring::variable("w");
    constexpr ring a = ring::variable("a");
    return equal(sqr(S + w * a), sqr(S) + sqr(w) * sqr(a) + 2 * S * w * a);
}

/// (−S) + (−w)a = −(S + wa): with the bias and each weight turned round, the sum is turned round,
/// whatever the inputs. Where w is as likely as −w, z is below 0 as often as above. Article 004
/// claim 44.
constexpr claim sum_of_turned_weights() {
    constexpr ring S = ring::variable("S");
    constexpr ring w = ring::variable("w");
    constexpr ring a = ring::variable("a");
    return equal(-S + (-w) * a, -(S + w * a));
}

/// Where φ(z) ≈ z, as tanh is near 0, forward E[a²] = q is kept by Var[w] = 1/n_in and by no other:
/// n_in v q − q = n_in q (v − 1/n_in). Backward, over the n_out errors of the next layer, by
/// 1/n_out. Xavier's 2/(n_in + n_out) is the one solution of the sum of the two conditions …
constexpr claim forward_condition() {
    return equal(variance_through_layer(n_in, v, q) - q, n_in * q * (v - 1 / n_in));
}
/// n_out v q − q = n_out q (v − 1/n_out), with q the mean square of the errors times φ′(z).
constexpr claim backward_condition() {
    return equal(variance_through_layer(n_out, v, q) - q, n_out * q * (v - 1 / n_out));
}
/// (n_in v q − q) + (n_out v q − q) = (n_in + n_out) q (v − 2/(n_in + n_out)). Glorot 2010 eq. 12.
constexpr claim xavier_balances_both() {
    return equal(variance_through_layer(n_in, v, q) + variance_through_layer(n_out, v, q) - 2 * q,
                 (n_in + n_out) * q * (v - xavier_variance(n_in, n_out)));
}
/// … and both at once where n_in = n_out.
constexpr claim xavier_on_square_layers() {
    return equal(variance_through_layer(n_in, xavier_variance(n_in, n_in), q), q);
}

/// φ(z)² + φ(−z)² = (1 + α²)z² for leaky_relu φ, z ≥ 0, where φ(z) = z and φ(−z) = −αz: a symmetric
/// z has E[φ²] = (1 + α²)/2 E[z²], half of it for relu; and likewise E[φ′²] = (1 + α²)/2.
constexpr claim squares_of_leaky_relu() {
    return equal(sqr(z) + sqr(-alpha * z), (1 + sqr(alpha)) * sqr(z));
}
/// E[φ(z)²] = (1 + α²)/2 · q for a symmetric z with E[z²] = q.
inline constexpr field mean_square_of_leaky_relu = (1 + sqr(alpha)) / 2 * q;
/// Forward He's variance, 2/n_in for relu, keeps q, and no other does.
constexpr claim he_keeps_the_variance() {
    return equal(variance_through_layer(n_in, v, mean_square_of_leaky_relu) - q,
                 n_in * mean_square_of_leaky_relu * (v - he_variance(n_in, alpha)));
}
/// Backward it multiplies by n_out/n_in, which over many layers is only the last
/// width over the first.
constexpr claim he_backward() {
    return equal(variance_through_layer(n_out, he_variance(n_in, alpha), mean_square_of_leaky_relu),
                 n_out / n_in * q);
}
/// With Xavier's variance a square relu layer halves it: a factor √½ = 0.707 a layer in size.
/// Article 003 claim 22, "we don't have to worry about vanishing gradient anymore", is false.
constexpr claim xavier_halves_relu() {
    return equal(variance_through_layer(n_in, xavier_variance(n_in, n_in), q / 2), q / 2);
}

} // namespace gradus::theorems::variance
