#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/recurrence.hpp>
#include <gradus/theory/slope_bound.hpp>

/// Gradients through time. For one neuron they are the product of a chain with the same weight at
/// every step (`chain::any_depth`); for more neurons their norms are bounded by such a product.
namespace gradus::theorems::recurrence {

/// The induction behind (γσ_max)^(t−k): norms are submultiplicative, so one more step multiplies a
/// bound B ≥ p ≥ 0 on the first steps by F ≥ f ≥ 0 on the last: BF − pf = (B − p)F + p(F − f) ≥ 0.
constexpr claim one_more_step() {
    using letters = polynomial<"B", "F", "p", "f">;
    constexpr letters B = letters::variable("B");
    constexpr letters F = letters::variable("F");
    constexpr letters p = letters::variable("p");
    constexpr letters f = letters::variable("f");
    return equal(B * F - p * f, (B - p) * F + p * (F - f));
}

/// For every largest singular value in the range, which is never negative, a gradient through so
/// many steps with this activation is at most `bound` times what it was, whatever the weighted
/// inputs.
template <class Activation>
constexpr certificate through_time(const Activation& activation,
                                   const interval<double>& largest_singular_values,
                                   numbers::integer<int> steps, const interval<double>& bound) {
    const rational gamma = slope_bound(activation);
    const auto bound_of = [=](const interval<double>& largest_singular_value) {
        return recurrent_bound(constant<interval<double>>(gamma.numerator, gamma.denominator),
                               largest_singular_value, steps);
    };
    return prove_at_most(bound_of, bound, largest_singular_values);
}

/// An LSTM's c_t = f c_(t−1) + i g and a GRU's h_t = (1 − z)h_(t−1) + z h̃ have the direct
/// derivatives f and 1 − z: the gates themselves. So over time the direct paths are ∏ f_t and
/// ∏ (1 − z_t). What is added depends on c_(t−1) and h_(t−1) by other paths only. Article 001
/// claim 27.
using gates = polynomial<"f", "z", "c", "added">;
inline constexpr gates f = gates::variable("f");
inline constexpr gates z = gates::variable("z");
inline constexpr auto c = dual<gates>::variable(gates::variable("c"));
inline constexpr dual<gates> added = gates::variable("added");
constexpr claim lstm_direct_path() { return equal((f * c + added).derivative, f); }
constexpr claim gru_direct_path() { return equal(((1 - z) * c + added).derivative, 1 - z); }
/// Gates that vary, but stay between F₁ and F₂, give products between F₁ⁿ and F₂ⁿ: above by
/// `one_more_step`, and below, with p ≥ B ≥ 0 and g ≥ F ≥ 0, pg − BF = (p − B)g + B(g − F) ≥ 0.
constexpr claim one_more_gate() {
    using letters = polynomial<"B", "F", "p", "g">;
    constexpr letters B = letters::variable("B");
    constexpr letters F = letters::variable("F");
    constexpr letters p = letters::variable("p");
    constexpr letters g = letters::variable("g");
    return equal(p * g - B * F, (p - B) * g + B * (g - F));
}

/// A gate that rests at its bias, f = σ(b), has the half-life ln 2/L with L = −ln σ(b) > 0, and
/// with k = 1 − σ(b) > 0: −ln σ has the slope −σ′/σ = −(1 − σ), DL = −k, so D(1/L) = k/L² > 0. The
/// half-life rises strictly with the bias b, for all real b: a larger forget bias remembers longer.
constexpr claim half_life_rises_for_all_biases() {
    using letters = polynomial<"k", "L">;
    constexpr letters k = letters::variable("k");
    constexpr rational_function<letters> L = letters::variable("L");
    return equal(derivative(derivation(sqr(k) - k, -k), 1 / L), k / sqr(L));
}
/// The library's `half_life` does so too, on a range of biases.
constexpr certificate half_life_rises(const interval<double>& biases) {
    return prove_increasing([](const auto& b) { return half_life(sigmoid(b)); }, biases);
}

} // namespace gradus::theorems::recurrence
