#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/gates.hpp>
#include <gradus/theory/proof.hpp>

#include <type_traits>

/// What the gates of LSTM and GRU keep of a gradient through time. Article 001 claim 27.
namespace gradus::theorems::gates {

/// The gates f, i and z, the candidates g and n, the state c or h that is carried on, and p, its
/// derivative by the state some steps before. Nothing is known of them. df is what the derivative
/// of f is by the same state, and so on: the gates and the candidates see it too.
using ring = polynomial<"f", "i", "g", "c", "z", "h", "n", "p", "df", "di", "dg", "dz", "dn">;
inline constexpr ring f = ring::variable("f"); ///< an LSTM's forget gate f_t
inline constexpr ring i = ring::variable("i"); ///< an LSTM's input gate i_t
inline constexpr ring g = ring::variable("g"); ///< an LSTM's candidate g_t
inline constexpr ring c = ring::variable("c"); ///< an LSTM's cell c_(t−1)
inline constexpr ring z = ring::variable("z"); ///< a GRU's update gate z_t
inline constexpr ring h = ring::variable("h"); ///< a GRU's state h_(t−1)
inline constexpr ring n = ring::variable("n"); ///< a GRU's candidate n_t
/// ∂c_(t−1)/∂c_k or ∂h_(t−1)/∂h_k, by the state some steps before.
inline constexpr ring p = ring::variable("p");
inline constexpr ring df = ring::variable("df"); ///< ∂f_t by the same state
inline constexpr ring di = ring::variable("di"); ///< ∂i_t by the same state
inline constexpr ring dg = ring::variable("dg"); ///< ∂g_t by the same state
inline constexpr ring dz = ring::variable("dz"); ///< ∂z_t by the same state
inline constexpr ring dn = ring::variable("dn"); ///< ∂n_t by the same state

/// The direct path is the state's way through c_t = f_t c_(t−1) + i_t g_t with the gates and the
/// candidate as they are: ∂c_t/∂c_(t−1) at a fixed h_(t−1), which is all that they see. A step
/// multiplies by f_t; so, from p = 1 on, all steps by ∏ f_t.
constexpr claim lstm_direct_path() {
    return equal(lstm_step<dual<ring>>(f, {c, p}, i, g).derivative, f * p);
}
/// A GRU's by z_t in the convention of Cho 2014 and PyTorch …
constexpr claim gru_direct_path() {
    return equal(gru_step<dual<ring>>(z, {h, p}, n).derivative, z * p);
}
/// … and by 1 − z_t in that of Chung 2014, which is the same with 1 − z in the place of z.
constexpr claim gru_direct_path_of_chung() {
    return equal(gru_step_of_chung<dual<ring>>(z, {h, p}, n).derivative, (1 - z) * p);
}
/// (1 − z)h + zn, the step of Chung 2014 with the gate z, is the step of Cho 2014 with the gate 1 −
/// z.
constexpr claim conventions_differ_by_the_gate() {
    return equal(gru_step_of_chung(z, h, n), gru_step(1 - z, h, n));
}

/// The whole derivative has the other paths beside it: through the gates and the candidate.
constexpr claim lstm_all_paths() {
    return equal(lstm_step<dual<ring>>({f, df}, {c, p}, {i, di}, {g, dg}).derivative,
                 f * p + c * df + g * di + i * dg);
}
/// ∂h_t/∂h_k = z p + (h − n) ∂z_t + (1 − z) ∂n_t for a GRU of Cho 2014.
constexpr claim gru_all_paths() {
    return equal(gru_step<dual<ring>>({z, dz}, {h, p}, {n, dn}).derivative,
                 z * p + (h - n) * dz + (1 - z) * dn);
}

/// Gates that vary, but stay between F₁ and F₂, give products between F₁ⁿ and F₂ⁿ: above by
/// `recurrence::one_more_step`, and below, with p ≥ B ≥ 0 and g ≥ F ≥ 0, since
/// pg − BF = (p − B)g + B(g − F) ≥ 0.
constexpr claim one_more_gate() {
    using letters = polynomial<"B", "F", "p", "g">;
    constexpr letters B = letters::variable("B");
    constexpr letters F = letters::variable("F");
    constexpr letters product = letters::variable("p");
    constexpr letters gate = letters::variable("g");
    return equal(product * gate - B * F, (product - B) * gate + B * (gate - F));
}

/// For every bias b in the range, a gate that rests at it keeps at least (at most) `bound` of the
/// gradient over so many steps: σ(b)^steps.
constexpr certificate keeps_at_least(const interval<double>& biases, numbers::integer<int> steps,
                                     const interval<double>& bound) {
    return prove_at_least([=](const auto& b) { return kept_by_bias(b, steps); }, bound, biases);
}
/// σ(b)^steps ≤ `bound` for every bias b in the range; steps ≥ 0.
constexpr certificate keeps_at_most(const interval<double>& biases, numbers::integer<int> steps,
                                    const interval<double>& bound) {
    return prove_at_most([=](const auto& b) { return kept_by_bias(b, steps); }, bound, biases);
}

/// D(sⁿ) = n sⁿ(1 − s) for s = σ(b), D s = s(1 − s): positive for 0 < s < 1 and n > 0. So what is
/// kept rises strictly with the bias, for all real b, and only one b keeps a given part.
template <int Steps>
constexpr claim kept_rises_for_all_biases() {
    static_assert(Steps > 0, "gradus: over no steps all is kept, at every bias alike");
    using letters = polynomial<"s">;
    constexpr letters s = letters::variable("s");
    return equal(derivation(s - sqr(s))(pown(s, Steps)), Steps * pown(s, Steps) * (1 - s));
}
/// With r = kept^(−1/n) the bias −ln(r − 1) has e⁻ᵇ = r − 1, and σ(b) = 1/(1 + e⁻ᵇ) = 1/r: σ(b)ⁿ is
/// what shall be kept.
constexpr claim bias_solves() {
    using letters = polynomial<"r">;
    constexpr rational_function<letters> r = letters::variable("r");
    return equal(1 / (1 + (r - 1)), 1 / r);
}
/// The bias that keeps this part over so many steps: the only one in the range, and enclosed by
/// `values` of the certificate.
constexpr certificate only_bias_that_keeps(const interval<double>& kept,
                                           numbers::integer<int> steps,
                                           const interval<double>& biases) {
    return prove_unique_zero(
        [=](const auto& b) {
            return kept_by_bias(b, steps) - std::remove_cvref_t<decltype(b)>(kept);
        },
        biases);
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

} // namespace gradus::theorems::gates
