#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/chain_product.hpp>
#include <gradus/theory/proof.hpp>

#include <cstddef>
#include <utility>

/// Eq. 122 and what follows from it, for all weights, biases, inputs and slopes at once.
namespace gradus::theorems::chain {

/// The letters of a chain of up to five neurons: weights w₁ …, slopes s_j = σ′(z_j), activations
/// a_j with a₀ = x, and c = ∂C/∂a_n. Nothing is known of them, so what holds for them holds for
/// every differentiable activation, whatever the numbers. No bias is among them: b_j moves s_j and
/// a_j, which are free.
using ring = polynomial<"w1", "w2", "w3", "w4", "w5", "s1", "s2", "s3", "s4", "s5", "x", "a1", "a2",
                        "a3", "a4", "c">;

/// w[j] is the weight of neuron j + 1.
inline constexpr ring w[] = {ring::variable("w1"), ring::variable("w2"), ring::variable("w3"),
                             ring::variable("w4"), ring::variable("w5")};
/// s[j] is the slope σ′(z) of neuron j + 1.
inline constexpr ring s[] = {ring::variable("s1"), ring::variable("s2"), ring::variable("s3"),
                             ring::variable("s4"), ring::variable("s5")};
/// a[j] goes into neuron j + 1. The last output appears in no formula.
inline constexpr ring a[] = {ring::variable("x"),  ring::variable("a1"), ring::variable("a2"),
                             ring::variable("a3"), ring::variable("a4"), ring(0)};
inline constexpr ring c = ring::variable("c"); ///< ∂C/∂a_n

/// An activation of which only this much is known: neuron j has the output a_j and the slope s_j.
template <std::size_t J>
struct an_activation {
    constexpr ring operator()(const ring&) const { return a[J]; }
    constexpr ring derivative(const ring&) const { return s[J - 1]; }
    /// The chain rule.
    constexpr dual<ring> operator()(const dual<ring>& z) const {
        return {a[J], s[J - 1] * z.derivative};
    }
};

/// `chain_product` of the chain of neurons w₁, w₂, … with biases 0, the input x and ∂C/∂a_n = c: by
/// neuron, ∂C/∂b_j and ∂C/∂w_j as polynomials.
template <std::size_t... J>
constexpr auto gradient(std::index_sequence<J...>) {
    return chain_product(make_chain(neuron(w[J], ring(0), an_activation<J + 1>{})...), a[0], c);
}

/// What eq. 122 gives for a chain of Length neurons, as polynomials in the letters.
template <std::size_t Length>
inline constexpr auto gradient_of = gradient(std::make_index_sequence<Length>{});

/// ∂C/∂b_j (or ∂C/∂w_j) of the same chain by dual numbers: the definition of a derivative and
/// nothing of eq. 122.
template <std::size_t... J>
constexpr ring differentiated(std::size_t j, bool weight, std::index_sequence<J...>) {
    dual<ring> activation(a[0]);
    ((activation =
          an_activation<J + 1>{}(dual<ring>(w[J], ring(weight && J == j ? 1 : 0)) * activation
                                 + dual<ring>(ring(0), ring(!weight && J == j ? 1 : 0)))),
     ...);
    return c * activation.derivative;
}

/// Eq. 122: the gradient of neuron j + 1's bias in a chain of Length neurons is the chain rule's.
/// For a longer chain see `one_more_neuron`.
template <std::size_t Length>
constexpr claim bias_gradient(numbers::integer<std::size_t> j) {
    return equal(gradient_of<Length>.bias[j],
                 differentiated(j, false, std::make_index_sequence<Length>{}));
}
/// Likewise ∂C/∂w_(j+1) = a_j ∂C/∂b_(j+1) is the chain rule's. Article 002.
template <std::size_t Length>
constexpr claim weight_gradient(numbers::integer<std::size_t> j) {
    return equal(gradient_of<Length>.weight[j],
                 differentiated(j, true, std::make_index_sequence<Length>{}));
}

/// A step −ηg of all weights and biases of a chain at once lowers the cost, if η is small enough:
/// dC/dη = −‖g‖² at η = 0, by dual numbers, with g = ∂C/∂(w, b). Article 003 claim 9.
template <std::size_t... J>
constexpr ring slope_against(const auto& g, std::index_sequence<J...>) {
    dual<ring> activation(a[0]);
    ((activation = an_activation<J + 1>{}(dual<ring>(w[J], -g.weight[J]) * activation
                                          + dual<ring>(ring(0), -g.bias[J]))),
     ...);
    return c * activation.derivative;
}
/// dC/dη = −Σ (∂C/∂w_j)² − Σ (∂C/∂b_j)² at η = 0, for a chain of Length neurons.
template <std::size_t Length>
constexpr claim slope_against_the_gradient() {
    const auto& g = gradient_of<Length>;
    ring square = 0;
    for (std::size_t j = 0; j < Length; ++j) square = square + sqr(g.weight[j]) + sqr(g.bias[j]);
    return equal(slope_against(g, std::make_index_sequence<Length>{}), -square);
}

/// The induction to any depth. A neuron turns an activation a with the derivative p, whatever
/// neurons before it they came from, into one with the derivative wσ′·p …
namespace any_depth {
using letters = polynomial<"w", "b", "s", "p", "a">; ///< what one neuron has, and p
inline constexpr letters w = letters::variable("w"); ///< its weight
inline constexpr letters b = letters::variable("b"); ///< its bias
inline constexpr letters s = letters::variable("s"); ///< its slope σ′(z)
inline constexpr letters p = letters::variable("p"); ///< ∂a/∂θ, θ a parameter of a neuron before it
inline constexpr letters a = letters::variable("a"); ///< the activation that it takes
/// ∂a_next/∂θ, where w, b and a have these derivatives by θ.
constexpr letters differentiated(const letters& dw, const letters& db, const letters& da) {
    const dual<letters> z = dual<letters>(w, dw) * dual<letters>(a, da) + dual<letters>(b, db);
    return s * z.derivative;
}
/// ∂a_next/∂θ = w s p, for θ of an earlier neuron …
constexpr claim next_neuron() { return equal(differentiated(0, 0, p), w * s * p); }
/// … and that of its own bias is σ′, of its own weight aσ′.
constexpr claim own_bias() { return equal(differentiated(0, 1, 0), s); }
/// ∂a_next/∂w = a s
constexpr claim own_weight() { return equal(differentiated(1, 0, 0), a * s); }
} // namespace any_depth

/// `chain_product` takes that step: a chain with one neuron more has the gradient of the shorter
/// one with ∂C/∂a_n replaced by w_(n+1) σ′(z_(n+1)) ∂C/∂a_(n+1).
template <std::size_t Length>
constexpr claim one_more_neuron(numbers::integer<std::size_t> j) {
    return equal(gradient_of<Length + 1>.bias[j],
                 gradient_of<Length>.bias[j] * w[Length] * s[Length]);
}

/// The ratio of two layers' gradients is the product of what lies between them:
/// ∂C/∂b_i = ∏_{i≤j<k} w_(j+1) σ′(z_j) · ∂C/∂b_k. Article 002 claims 11 and 12.
template <std::size_t Length>
constexpr claim ratio_of_layers(numbers::integer<std::size_t> i, numbers::integer<std::size_t> k) {
    ring between = 1;
    for (std::size_t j = i; j < k; ++j) between = between * w[j + 1] * s[j];
    return equal(gradient_of<Length>.bias[i], between * gradient_of<Length>.bias[k]);
}

/// (rg)² − g² = (r − 1)(r + 1)g²: layers with the gradients rg and g ≠ 0 learn equally fast exactly
/// if the product r between them is 1 or −1.
constexpr claim equal_speeds() {
    using letters = polynomial<"r", "g">;
    constexpr letters r = letters::variable("r");
    constexpr letters g = letters::variable("g");
    return equal(sqr(r * g) - sqr(g), (r - 1) * (r + 1) * sqr(g));
}

/// For M ≥ 0: M/4 − wσ′ = (M − w)σ′ + M(σ − ½)² ≥ 0 for w ≤ M, and, with −w in the place of w,
/// M/4 + wσ′ ≥ 0 for −M ≤ w. So one factor lies between −M/4 and M/4, whatever the weight's sign …
constexpr claim factor_bound() {
    using letters = polynomial<"M", "w", "s">;
    constexpr letters M = letters::variable("M");
    constexpr letters weight = letters::variable("w");
    constexpr letters sigma = letters::variable("s");
    constexpr letters slope = sigma * (1 - sigma);
    return equal(M / 4 - weight * slope, (M - weight) * slope + M * sqr(sigma - rational(1, 2)));
}
/// … and n factors are at most (M/4)ⁿ in size: of sizes 0 ≤ p ≤ P and 0 ≤ f ≤ F the products have
/// PF − pf = (P − p)F + p(F − f) ≥ 0. Article 002 claims 9 and 10.
constexpr claim product_of_bounds() {
    using letters = polynomial<"P", "F", "p", "f">;
    constexpr letters P = letters::variable("P");
    constexpr letters F = letters::variable("F");
    constexpr letters p = letters::variable("p");
    constexpr letters f = letters::variable("f");
    return equal(P * F - p * f, (P - p) * F + p * (F - f));
}

/// 25 − 100σ′ = 100(σ − ½)²: with w = 100 a factor is at most 25, and 25 only where σ = ½, z = 0.
/// Article 001 claim 23, "that increasing factor will shoot over 25", is false.
constexpr claim factor_of_weight_100() {
    using letters = polynomial<"s">;
    constexpr letters sigma = letters::variable("s");
    return equal(25 - 100 * (sigma * (1 - sigma)), 100 * sqr(sigma - rational(1, 2)));
}

/// Between b₁ and b₃ lie two factors; with weights of either sign and size at most 1 their product
/// is at most 1/16 in size, for all biases and inputs. Article 001 claim 18.
constexpr certificate sixteenth_between_b1_and_b3() {
    constexpr interval<double> any_weight(-1, 1);
    constexpr auto any_slope = sigmoid.derivative(interval<double>::entire());
    return prove_at_most(
        [&](const interval<double>& weight) {
            return abs((any_weight * any_slope) * (weight * any_slope));
        },
        constant<interval<double>>(1, 16), any_weight);
}

/// A neuron that makes the gradient larger, |wσ′(wa + b)| > 1, or smaller, < 1, for every weight,
/// bias and activation in these ranges. The whole set is that of eq. 123. Article 001 claims 20
/// and 22.
constexpr auto factor(const interval<double>& weight, const interval<double>& bias) {
    return
        [=](const auto& input) { return abs(weight * sigmoid.derivative(weight * input + bias)); };
}
/// |wσ′(wa + b)| > 1 for every w, b and a in these ranges (weight, bias, input).
constexpr certificate grows(const interval<double>& weight, const interval<double>& bias,
                            const interval<double>& input) {
    return prove_above(factor(weight, bias), 1, input);
}
/// |wσ′(wa + b)| < 1 for every w, b and a in these ranges (weight, bias, input).
constexpr certificate shrinks(const interval<double>& weight, const interval<double>& bias,
                              const interval<double>& input) {
    return prove_below(factor(weight, bias), 1, input);
}

} // namespace gradus::theorems::chain
