#pragma once

#include <gradus/numbers/certificate.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/numbers/rewriting.hpp>
#include <gradus/theory/proof.hpp>

/// Article 002's derivation of eq. 123, each line a step: for which activations a is
/// |w σ′(w a + b)| ≥ 1?
///
/// The letters: w for |w|, v = 1/w, s = σ(z), and q = √(1 − 4v), which is real because w ≥ 4.
namespace gradus::theorems::equation_123 {

using ring = polynomial<"q", "s", "w", "v">;
using field = rational_function<ring>;

inline constexpr ring q = ring::variable("q");
inline constexpr ring s = ring::variable("s");
inline constexpr ring w = ring::variable("w");
inline constexpr ring v = ring::variable("v");

/// q² = 1 − 4v and wv = 1.
inline constexpr rewriting relations{sqr(q) - (1 - 4 * v), w* v - 1};

/// The roots of s² − s + v.
inline constexpr ring upper_root = (1 + q) / 2;
inline constexpr ring lower_root = (1 - q) / 2;

/// The bounds on 1 + e^(−z) = 1/s.
inline constexpr ring A = w * (1 + q) / 2;
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
constexpr claim quadratic_by_its_roots() {
    return relations.equal(sqr(s) - s + v, (s - lower_root) * (s - upper_root));
}

/// 1/upper = 2/(1 + q) = B and 1/lower = 2/(1 − q) = A: as 1/s = 1 + e^(−z), the condition is
/// B ≤ 1 + e^(−z) ≤ A. Article 002 claim 19.
constexpr claim reciprocal_of_upper_root() { return equal(relations, 2 / (1 + field(q)), B); }
constexpr claim reciprocal_of_lower_root() { return equal(relations, 2 / (1 - field(q)), A); }

/// (A − 1)(B − 1) = 1 and (A − 1) + (B − 1) = w − 2 > 0: both are positive, so their logarithms
/// exist, and ln(B − 1) = −ln(A − 1). Article 002 claims 20 and 21.
constexpr claim arguments_multiply_to_one() { return relations.equal((A - 1) * (B - 1), 1); }
constexpr claim arguments_add_up() { return relations.equal((A - 1) + (B - 1), w - 2); }

/// ln rises strictly on all positive (finite binary64) numbers, its slope 1/x being positive
/// there; so B − 1 ≤ e^(−z) ≤ A − 1 says −ln(A − 1) ≤ z ≤ ln(A − 1).
constexpr certificate logarithm_rises() {
    return prove_increasing([](const auto& x) { return log(x); },
                            interval<double>(0x1p-1074, 0x1.fffffffffffffp+1023));
}

/// The step that the article leaves out: z = w a + b maps the a-axis onto the z-axis, and a pair
/// of points z₁, z₂ comes from points at the distance (z₂ − z₁)/w. So the set of a is exactly an
/// interval of width 2 ln(A − 1)/w, whatever b. Eq. 123.
constexpr claim width_is_divided_by_the_weight() {
    using line = polynomial<"a1", "a2", "b", "w">;
    constexpr line a1 = line::variable("a1");
    constexpr line a2 = line::variable("a2");
    constexpr line b = line::variable("b");
    constexpr line w = line::variable("w");
    return equal((w * a2 + b) - (w * a1 + b), w * (a2 - a1));
}

} // namespace gradus::theorems::equation_123
