#pragma once

#include <gradus/activations/leaky_relu.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/variance.hpp>

/// Which variance of the weights keeps the variance of what flows through a layer.
namespace gradus::theorems::variance {

using ring = polynomial<"n", "k", "alpha", "z", "q", "w1", "w2", "a1", "a2">;
using field = rational_function<ring>;
inline constexpr field n_in = ring::variable("n");
inline constexpr field n_out = ring::variable("k");
inline constexpr field alpha = ring::variable("alpha");
inline constexpr field z = ring::variable("z");
inline constexpr field q = ring::variable("q");

/// (w₁a₁ + w₂a₂)² = w₁²a₁² + w₂²a₂² + 2 w₁w₂ a₁a₂: in the mean the mixed term is 0, as the weights
/// are independent with mean 0, so Var[z] = Σ Var[w_j] E[a_j²]: each input adds one term.
constexpr claim square_of_a_sum() {
    constexpr ring w1 = ring::variable("w1");
    constexpr ring w2 = ring::variable("w2");
    constexpr ring a1 = ring::variable("a1");
    constexpr ring a2 = ring::variable("a2");
    return equal(sqr(w1 * a1 + w2 * a2),
                 sqr(w1) * sqr(a1) + sqr(w2) * sqr(a2) + 2 * w1 * w2 * a1 * a2);
}

/// Forward, E[a²] = q is kept exactly by Var[w] = 1/n_in; backward by 1/n_out. Xavier's
/// 2/(n_in + n_out) solves the sum of the two conditions, n_in v + n_out v = 2 …
constexpr claim forward_condition() { return equal(variance_through_layer(n_in, 1 / n_in, q), q); }
constexpr claim backward_condition() {
    return equal(variance_through_layer(n_out, 1 / n_out, q), q);
}
constexpr claim xavier_balances_both() {
    const field v = xavier_variance(n_in, n_out);
    return equal(variance_through_layer(n_in, v, q) + variance_through_layer(n_out, v, q), 2 * q);
}
/// … and both at once where n_in = n_out.
constexpr claim xavier_on_square_layers() {
    return equal(variance_through_layer(n_in, xavier_variance(n_in, n_in), q), q);
}

/// φ(z)² + φ(−z)² = (1 + α²)z² for leaky_relu φ, z ≥ 0: a symmetric z has E[φ²] = (1 + α²)/2 E[z²],
/// half of it for relu. (φ(z) = z and φ(−z) = −αz there.)
constexpr claim squares_of_leaky_relu() {
    return equal(sqr(z) + sqr(-alpha * z), (1 + sqr(alpha)) * sqr(z));
}
/// He's variance keeps it: n_in · 2/((1 + α²)n_in) · (1 + α²)/2 · q = q.
constexpr claim he_keeps_the_variance() {
    const field mean_square = (1 + sqr(alpha)) / 2 * q;
    return equal(variance_through_layer(n_in, he_variance(n_in, alpha), mean_square), q);
}
/// With Xavier's variance a square relu layer halves it: a factor √½ = 0.707 a layer in size.
/// Article 003 claim 22, "no need to worry about vanishing any more", is false.
constexpr claim xavier_halves_relu() {
    return equal(variance_through_layer(n_in, xavier_variance(n_in, n_in), q / 2), q / 2);
}

} // namespace gradus::theorems::variance
