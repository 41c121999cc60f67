#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/monomial.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/numbers/rewriting.hpp>
#include <gradus/theory/batch_normalisation.hpp>
#include <gradus/theory/proof.hpp>

#include <cstddef>
#include <iterator>
#include <stdexcept>

/// What batch normalisation does to a gradient, for mini-batches of every size.
namespace gradus::theorems::batch_normalisation {

/// Letters of one sample: its centred input d = x − x̄, its error g = ∂C/∂y, and u, how fast its
/// input is moved. Letters of the whole batch: s, v, ε, γ, a scale a, x̄, and the means of g, u, dg,
/// du and gu over the batch.
using ring = polynomial<"d", "g", "u", "s", "v", "epsilon", "gamma", "a", "x_mean", "g_mean",
                        "u_mean", "dg", "du", "gu">;
using field = rational_function<ring>;                     ///< quotients of these polynomials
inline constexpr ring d = ring::variable("d");             ///< x − x̄ of one sample
inline constexpr ring g = ring::variable("g");             ///< ∂C/∂y of one sample
inline constexpr ring u = ring::variable("u");             ///< dx/dt of one sample, a direction
inline constexpr ring s = ring::variable("s");             ///< √(v + ε) > 0
inline constexpr ring v = ring::variable("v");             ///< the batch's variance, the mean of d²
inline constexpr ring epsilon = ring::variable("epsilon"); ///< ε ≥ 0
inline constexpr ring gamma = ring::variable("gamma");   ///< γ, the scale of the output y = γx̂ + β
inline constexpr ring a = ring::variable("a");           ///< a scale of all inputs
inline constexpr ring x_mean = ring::variable("x_mean"); ///< x̄
inline constexpr ring g_mean = ring::variable("g_mean"); ///< the mean of g
inline constexpr ring u_mean = ring::variable("u_mean"); ///< the mean of u
inline constexpr ring dg = ring::variable("dg");         ///< the mean of the products dg
inline constexpr ring du = ring::variable("du");         ///< the mean of the products du
inline constexpr ring gu = ring::variable("gu");         ///< the mean of the products gu

/// s² = v + ε
inline constexpr rewriting root{sqr(s) - v - epsilon};

/// Refuses a mean that no letter stands for, such as that of d³: throws std::domain_error, and in a
/// constant expression its name is the compiler's error, as it is not constexpr.
[[noreturn]] inline void the_mean_of_this_product_has_no_letter() {
    throw std::domain_error("batch_normalisation: the mean of this product has no letter");
}

/// What of a product changes from sample to sample: its powers of d, g and u, the first letters.
constexpr numbers::monomial sample_part(const numbers::monomial& powers) {
    numbers::monomial part;
    for (std::size_t letter = 0; letter < 3; ++letter)
        part = part * numbers::monomial(letter, powers.exponent(letter));
    return part;
}

/// The mean over the samples of a batch, which is linear: of 1 it is 1, of d it is 0 (d is
/// centred), of d² it is v, and the other means have their letters.
constexpr ring mean(const ring& f) {
    const struct {
        ring of_sample;
        ring value;
    } means[] = {{pown(d, 0), 1}, {d, 0},      {sqr(d), v}, {g, g_mean},
                 {u, u_mean},     {d * g, dg}, {d * u, du}, {g * u, gu}};
    ring sum;
    for (const auto& [coefficient, powers] : f) {
        const numbers::monomial of_sample = sample_part(powers);
        const auto* known = means;
        while (known != std::end(means) && known->of_sample.leading().powers != of_sample) ++known;
        if (known == std::end(means)) the_mean_of_this_product_has_no_letter();
        sum = sum.plus({coefficient, quotient(powers, of_sample)}, known->value);
    }
    return sum;
}
/// The same of a quotient whose denominator has letters of the batch only.
constexpr field mean(const field& f) {
    for (const auto& term : f.denominator)
        if (sample_part(term.powers) != numbers::monomial())
            the_mean_of_this_product_has_no_letter();
    return {mean(f.numerator), f.denominator};
}
constexpr dual<field> mean(const dual<field>& f) { return {mean(f.value), mean(f.derivative)}; }

/// x, x̂ and ∂C/∂x of one sample, by the library's formulas.
constexpr field x() { return d + x_mean; }
/// x̂ = (x − x̄)/s = d/s
constexpr field x_hat() { return normalised<field>(x(), x_mean, s); }
/// ∂C/∂x = (γ/s)(g − ḡ − x̂ p) with p the mean of g x̂
constexpr field gradient() {
    return batch_normalisation_gradient<field>(gamma, s, g, mean(g), x_hat(), mean(g * x_hat()));
}

/// Every input x is moved by ut, as a dual number; its mean, variance and root move along. A step
/// of the root is that of the variance over 2s …
constexpr dual<field> moved() { return {x(), u}; }
/// The mean of (x + ut − its mean)²: v, with the derivative 2(mean of du) by t, as d has the mean
/// 0.
constexpr dual<field> moved_variance() { return mean(sqr(moved() - mean(moved()))); }
/// s, with the derivative v′/(2s) …
constexpr dual<field> moved_root() { return {s, moved_variance().derivative / (2 * field(s))}; }
/// … because then its square stays v + ε.
constexpr claim moved_variance_is_v() { return equal(moved_variance().value, v); }
/// (s²)′ = 2ss′ = v′
constexpr claim root_moves_with_the_variance() {
    return equal(sqr(moved_root()).derivative, moved_variance().derivative);
}
/// Whatever the direction u, the cost's derivative along it, B times the mean of g ẏ, is B times
/// the mean of u ∂C/∂x: so the formula is the gradient.
constexpr claim is_the_gradient() {
    const dual<field> y = dual<field>(gamma) * normalised(moved(), mean(moved()), moved_root());
    return equal(root, mean(g * y.derivative), mean(u * gradient()));
}

/// x̂ has the mean 0 and the mean square v/s² = 1 − ε/s², which is below 1 for ε > 0.
constexpr claim output_is_centred() { return equal(mean(x_hat()), 0); }
/// The mean of x̂² is 1 − ε/s², by s² = v + ε.
constexpr claim mean_square_of_output() {
    return equal(root, mean(sqr(x_hat())), 1 - epsilon / sqr(field(s)));
}

/// Σ ∂C/∂x = 0, for every ε: no step moves all inputs of a batch alike.
constexpr claim sums_to_zero() { return equal(mean(gradient()), 0); }

/// The mean of ∂C/∂x·x̂ is (γ/s)·(ε/s²) times the mean of g x̂: orthogonal at ε = 0, else only where
/// γ or the mean of g x̂ is 0.
constexpr claim along_the_output() {
    return equal(root, mean(gradient() * x_hat()),
                 gamma / field(s) * (epsilon / sqr(field(s))) * mean(g * x_hat()));
}
/// With x = Wa, ⟨W, ∂C/∂W⟩ is Σ x ∂C/∂x: to first order in the step, W does not learn its own
/// length at ε = 0. What is left of it for ε > 0 is s times that along the output.
constexpr claim along_the_weights() {
    return equal(root, mean(x() * gradient()), field(s) * mean(gradient() * x_hat()));
}

/// BN(aWx) = BN(Wx) for a > 0, as all of d, x̄, s are multiplied by a …
constexpr claim scale_is_lost() {
    return equal(normalised<field>(a * x(), a * x_mean, a * s), x_hat());
}
/// … if the root is: (as)² is the root's square a²v + ε exactly where (a² − 1)ε = 0.
constexpr claim root_of_scaled_inputs() {
    return root.equal(sqr(a * s) - (sqr(a) * v + epsilon), (sqr(a) - 1) * epsilon);
}
/// With the root as, so at ε = 0 (or a = 1), the gradient is a times smaller: larger weights learn
/// more slowly.
constexpr claim gradient_of_scaled_inputs() {
    return equal(
        batch_normalisation_gradient<field>(gamma, a * s, g, mean(g), x_hat(), mean(g * x_hat())),
        gradient() / field(a));
}

/// For a < 0 the root is −as: BN(aWx) = −BN(Wx). The output is turned, not kept.
constexpr claim sign_is_not_lost() {
    return equal(normalised<field>(a * x(), a * x_mean, -(a * s)), -x_hat());
}

/// A mini-batch of two samples, x̄ + d and x̄ − d with the errors ḡ + g and ḡ − g, has v = d² and
/// the gradients ±(γ/s) g ε/s²: at ε = 0 nothing comes through, whatever the errors.
constexpr claim nothing_through_two() {
    constexpr rewriting root_of_two{sqr(s) - sqr(d) - epsilon};
    return equal(
        root_of_two,
        batch_normalisation_gradient<field>(gamma, s, g_mean + g, g_mean, x_hat(), g * x_hat()),
        gamma / field(s) * g * (epsilon / sqr(field(s))));
}

/// Without residual paths, batch normalisation makes gradients explode. B samples, linear layers of
/// equal width n → ∞, weights of mean 0 and variance 1/n, ε = 0, γ = 1, β = 0. Hypothesis: the d of
/// a neuron, over the batch, is normally distributed with the variance σ² in each of B − 1
/// directions, none of them preferred, and independent of the errors g.
namespace growth {

/// k degrees of freedom; of R distributed as χ², f its density and y = 1/R; Q = ‖g‖² and c = ⟨g, e⟩
/// for a direction e; p for π.
using letters = polynomial<"y", "f", "k", "B", "Q", "c", "p">;
using fraction = rational_function<letters>;          ///< quotients of these polynomials
inline constexpr letters y = letters::variable("y");  ///< 1/R
inline constexpr letters f = letters::variable("f");  ///< the density of χ² at R
inline constexpr letters k = letters::variable("k");  ///< degrees of freedom, k > 0
inline constexpr fraction B = letters::variable("B"); ///< how many samples a mini-batch has
inline constexpr fraction Q = letters::variable("Q"); ///< ‖g‖²
inline constexpr fraction c = letters::variable("c"); ///< ⟨g, e⟩, ‖e‖ = 1
inline constexpr fraction p = letters::variable("p"); ///< π

/// f is a constant times exp((k/2 − 1) ln R − R/2): its slope is f times that of the exponent.
constexpr letters slope_of_density() { return f * ((k / 2 - 1) * y - rational(1, 2)); }
/// d/dR: of y it is −y²; k, B, Q, c and p stay.
constexpr letters along_R(const letters& h) {
    const letters none;
    return derivation(-sqr(y), slope_of_density(), none, none, none, none, none)(h);
}

/// f is 0 at both ends of (0, ∞) for k > 2, so there its slope has the integral 0. Of f it is 1, of
/// yf E[1/R]: (k − 2) E[1/R] = 1 …
constexpr claim mean_inverse_by_parts() { return equal(2 * along_R(f), (k - 2) * (y * f) - f); }
/// (k − 2) E[1/R] = 1 for the library's E[1/R], k > 2.
constexpr claim mean_inverse() { return equal((k - 2) * mean_inverse_chi_square<fraction>(k), 1); }
/// … and the same of yf for k > 4: (k − 4) E[1/R²] = E[1/R].
constexpr claim mean_square_inverse_by_parts() {
    return equal(2 * along_R(y * f), (k - 4) * (sqr(y) * f) - y * f);
}
/// (k − 4) E[1/R²] = E[1/R] for the library's two means, k > 4.
constexpr claim mean_square_inverse() {
    return equal((k - 4) * mean_square_inverse_chi_square<fraction>(k),
                 mean_inverse_chi_square<fraction>(k));
}

/// The layer before gives x̂ with Σ x̂² = B, spread over B − 1 directions: σ² = B/(B − 1).
inline constexpr fraction variance_a_direction = B / (B - 1);
/// 1/s² = B/Σd², and Σd²/σ² is distributed as χ² with B − 1 degrees of freedom.
inline constexpr fraction mean_of_inverse_square =
    B * mean_inverse_chi_square(B - 1) / variance_a_direction;
/// Backward, ∂C/∂x is 1/s times g without its part along the direction e of x̂; along 1 it has none,
/// as a sum of ∂C/∂x of the layer after. ‖g − ce‖² = Q − c², for ‖e‖ = 1. Over a basis of the B − 1
/// directions the c² sum to Q, so for a direction like any other E[c²] = Q/(B − 1).
constexpr claim square_without_a_direction() { return equal(Q - 2 * c * c + sqr(c), Q - sqr(c)); }
/// 1 − 1/(B − 1): so much of ‖g‖² is left in the mean, without the part along e. B > 1.
inline constexpr fraction share_kept = 1 - 1 / (B - 1);
/// (B − 2)/(B − 3). Of normally distributed errors, the factor of one neuron is (B − 2)/(B − 1)
/// times Fisher's F with B − 2 and B − 1 degrees of freedom, whose mean is (B − 1)/(B − 3).
constexpr claim of_linear_layers() {
    return equal(mean_of_inverse_square * share_kept, normalised_linear_growth(B));
}
/// 1 + 1/(B − 3) = (B − 2)/(B − 3)
constexpr claim as_a_quotient() { return equal(normalised_linear_growth(B), (B - 2) / (B - 3)); }
/// It is above 1 for every B > 3, by 1/(B − 3), the less the larger the batch.
constexpr claim of_linear_layers_is_above_one() {
    return equal(normalised_linear_growth(B) - 1, 1 / (B - 3));
}
/// The same for every size in the range: at least `bound`. Not from 3 down: there is no mean.
constexpr certificate of_linear_layers_is_at_least(const interval<double>& bound,
                                                   const interval<double>& batch_sizes) {
    return prove_at_least([](const auto& size) { return normalised_linear_growth(size); }, bound,
                          batch_sizes);
}

/// relu, B → ∞: the normalised input is N(0, 1), so a = relu has the mean square ½ and the mean
/// 1/√(2π), and the next variance is v = ½ − 1/(2π). Backward E[relu′²]/v = ½/v.
constexpr claim of_relu_layers() {
    const fraction half = rational(1, 2);
    return equal(half / (half - 1 / (2 * p)), normalised_relu_growth(p));
}
/// √(π/(π − 1)) = 1.21117…, the root of what E‖gradient‖² grows by a layer.
constexpr interval<double> of_root_through_relu() {
    return sqrt(to_interval(normalised_relu_growth(constants::pi())));
}

} // namespace growth

} // namespace gradus::theorems::batch_normalisation
