#pragma once

#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/numbers/rewriting.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/proof.hpp>

/// Article 002's derivation of eq. 123, each line a step: for which activations a is
/// |w σ′(w a + b)| ≥ 1?
///
/// The letters: w for |w|, v = 1/w, s = σ(z), and q = √(1 − 4v), which is real because w ≥ 4. What
/// is said of ≥ 1 holds of > 1, where the gradient grows, with < in the place of ≤.
namespace gradus::theorems::equation_123 {

using ring = polynomial<"q", "s", "w", "v">; ///< polynomials in the letters above
using field = rational_function<ring>;       ///< quotients of these polynomials

inline constexpr ring q = ring::variable("q"); ///< √(1 − 4v), in [0, 1)
inline constexpr ring s = ring::variable("s"); ///< σ(z), in (0, 1)
inline constexpr ring w = ring::variable("w"); ///< the weight's size |w| ≥ 4
inline constexpr ring v = ring::variable("v"); ///< 1/w

/// q² = 1 − 4v and wv = 1.
inline constexpr rewriting relations{sqr(q) - (1 - 4 * v), w* v - 1};

/// The roots of s² − s + v.
inline constexpr ring upper_root = (1 + q) / 2;
inline constexpr ring lower_root = (1 - q) / 2; ///< (1 − q)/2

/// The bounds on 1 + e^(−z) = 1/s.
inline constexpr ring A = w * (1 + q) / 2;
/// w(1 − q)/2, the lower one.
inline constexpr ring B = w * (1 - q) / 2;

/// w/4 − 1 = (wσ′ − 1) + w(σ − ½)²: if wσ′ ≥ 1, both terms are ≥ 0, so w ≥ 4.
/// Article 002 claim 16; the converse of "the weights will usually satisfy |w| < 1".
constexpr claim large_weight_is_needed() {
    return equal(w / 4 - 1, (w * (s * (1 - s)) - 1) + w * sqr(s - rational(1, 2)));
}

/// wσ′ − 1 = −w(s² − s + v), and s² − s + v = (s − lower)(s − upper): wσ′ ≥ 1 exactly where s lies
/// between the two roots. Article 002 claim 18.
constexpr claim factor_as_a_quadratic() {
    return relations.equal(w * (s * (1 - s)) - 1, -w * (sqr(s) - s + v));
}
/// s² − s + v = (s − (1 − q)/2)(s − (1 + q)/2)
constexpr claim quadratic_by_its_roots() {
    return relations.equal(sqr(s) - s + v, (s - lower_root) * (s - upper_root));
}

/// Both roots are positive, as their product v and their sum 1 are …
constexpr claim roots_multiply_to_v() { return relations.equal(lower_root * upper_root, v); }
/// (1 − q)/2 + (1 + q)/2 = 1
constexpr claim roots_add_up_to_one() { return equal(lower_root + upper_root, 1); }
/// … so the reciprocals turn the order around: 1/upper = 2/(1 + q) = B, 1/lower = 2/(1 − q) = A,
/// 1/s = 1 + e^(−z), and the condition is B ≤ 1 + e^(−z) ≤ A. Article 002 claim 19.
constexpr claim reciprocal_of_upper_root() { return equal(relations, 2 / (1 + field(q)), B); }
/// 2/(1 − q) = w(1 + q)/2, as (1 − q)(1 + q) = 4v and wv = 1.
constexpr claim reciprocal_of_lower_root() { return equal(relations, 2 / (1 - field(q)), A); }

/// (A − 1)(B − 1) = 1 and (A − 1) + (B − 1) = w − 2 > 0: both are positive, so their logarithms
/// exist, and ln(B − 1) = −ln(A − 1). Article 002 claims 20 and 21.
constexpr claim arguments_multiply_to_one() { return relations.equal((A - 1) * (B - 1), 1); }
/// (A − 1) + (B − 1) = w − 2
constexpr claim arguments_add_up() { return relations.equal((A - 1) + (B - 1), w - 2); }

/// With x = eʸ, Dx = x > 0: the power rises strictly for all real y, and so does its inverse ln for
/// all x > 0. Hence B − 1 ≤ e^(−z) ≤ A − 1 says −ln(A − 1) ≤ z ≤ ln(A − 1).
constexpr claim exponential_rises() {
    using power = polynomial<"x">;
    return positive(derivation(power::variable("x"))(power::variable("x")));
}
/// The library's log does so too, on all reals from the smallest to the largest double.
constexpr certificate logarithm_rises() {
    return prove_increasing([](const auto& x) { return log(x); },
                            interval<double>(0x1p-1074, 0x1.fffffffffffffp+1023));
}

/// The step that the article leaves out. With Z = ln(A − 1), z = wa + b maps the a-axis onto the
/// z-axis, and the ends (±Z − b)/w onto ±Z. So the set of a is exactly the interval between them,
/// of width 2Z/w, whatever b. Eq. 123.
namespace ends {
using line = polynomial<"w", "b", "Z", "a">; ///< polynomials in w, b, Z and a
/// The weight w > 0.
inline constexpr rational_function<line> w = line::variable("w");
inline constexpr rational_function<line> b = line::variable("b"); ///< the bias
/// ln(A − 1) ≥ 0, half the width in z
inline constexpr rational_function<line> Z = line::variable("Z");
inline constexpr rational_function<line> a = line::variable("a"); ///< an activation that goes in
/// (Z − b)/w, where z = Z
inline constexpr rational_function<line> upper = (Z - b) / w;
/// (−Z − b)/w, where z = −Z
inline constexpr rational_function<line> lower = (-Z - b) / w;
} // namespace ends
/// w(Z − b)/w + b = Z
constexpr claim upper_end() { return equal(ends::w * ends::upper + ends::b, ends::Z); }
/// w(−Z − b)/w + b = −Z
constexpr claim lower_end() { return equal(ends::w * ends::lower + ends::b, -ends::Z); }
/// (Z − b)/w − (−Z − b)/w = 2Z/w, whatever b.
constexpr claim width_between_the_ends() {
    return equal(ends::upper - ends::lower, 2 * ends::Z / ends::w);
}
/// A weight w < 0: −w and −b give −z and, σ′ being even, the same set.
constexpr claim sign_of_the_weight() {
    constexpr auto z = [](const auto& weight, const auto& bias) { return weight * ends::a + bias; };
    return equal(z(-ends::w, -ends::b), -z(ends::w, ends::b));
}

/// For all weights of a range, of either sign, the width is at most, or at least, so much.
inline constexpr auto width = [](const auto& weight) { return interval_width(weight); };
/// `interval_width(w)` ≤ `bound` for every w of the range, which must lie in |w| ≥ 4.
constexpr certificate width_is_at_most(const interval<double>& bound,
                                       const interval<double>& weights) {
    return prove_at_most(by_slope(width), bound, weights);
}
/// `interval_width(w)` ≥ `bound` for every w of the range, which must lie in |w| ≥ 4.
constexpr certificate width_is_at_least(const interval<double>& bound,
                                        const interval<double>& weights) {
    return prove_at_least(by_slope(width), bound, weights);
}

} // namespace gradus::theorems::equation_123
