#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/numbers/rewriting.hpp>
#include <gradus/theory/proof.hpp>

/// The sigmoid and its slope, for all real z.
///
/// With E = eᶻ > 0 (so DE = E, e⁻ᶻ is 1/E and z > 0 means E > 1) every statement about σ is one
/// about rational functions of E, and those are decided exactly.
namespace gradus::theorems::slope {

using powers_of_e = polynomial<"E">;
using function_of_e = rational_function<powers_of_e>;

inline constexpr function_of_e E = powers_of_e::variable("E");
inline constexpr derivation D(powers_of_e::variable("E"));
inline constexpr function_of_e sigma = E / (1 + E);
inline constexpr function_of_e slope_of_z = E / sqr(1 + E);
inline constexpr function_of_e tanh_of_z = (sqr(E) - 1) / (sqr(E) + 1);

/// σ′ = σ(1 − σ). Article 001 claim 16, 004 claim 14.
constexpr claim of_sigmoid() { return equal(derivative(D, sigma), sigma * (1 - sigma)); }

/// σ′ = E/(1 + E)², a formula without negative terms, so σ′(z) > 0 for all z.
constexpr claim as_a_quotient() { return equal(derivative(D, sigma), slope_of_z); }
constexpr claim is_positive() { return positive(slope_of_z); }

/// ¼ − σ′ = (σ − ½)², so σ′(z) ≤ ¼ for all z. Articles 002 claim 7, 003 claim 13, 004 claim 15.
constexpr claim is_at_most_a_quarter() {
    return equal(rational(1, 4) - slope_of_z, sqr(sigma - rational(1, 2)));
}
/// σ − ½ = (E − 1)/(2(1 + E)), so the quarter is reached only where E = 1, that is z = 0.
constexpr claim is_a_quarter_only_at_zero() {
    return equal(sigma - rational(1, 2), (E - 1) / (2 * (1 + E)));
}

/// σ(−z) = 1 − σ(z).
constexpr claim sigmoid_is_symmetric() { return equal(sigma.at(1 / E), 1 - sigma); }
/// σ′(−z) = σ′(z).
constexpr claim is_even() { return equal(slope_of_z.at(1 / E), slope_of_z); }

/// σ″ = (1 − E) · E/(1 + E)³ with a positive second factor: σ″ < 0 exactly where z > 0, so that σ′
/// falls strictly in |z|.
inline constexpr function_of_e falling_factor = E / pown(1 + E, 3);
constexpr claim falls_from_zero() {
    return equal(derivative(D, slope_of_z), (1 - E) * falling_factor);
}
constexpr claim falling_factor_is_positive() { return positive(falling_factor); }

/// Where σ′ has fallen to β: with q² = 1 − 4β, E = (1 + q)/(1 − q) gives σ = (1 + q)/2 and σ′ = β.
/// So `slope_reach(β)` = ln E is the z beyond which σ′ stays below β. Article 003 claim 13.
namespace reach {
using ring = polynomial<"q", "beta">;
inline constexpr ring q = ring::variable("q");
inline constexpr ring beta = ring::variable("beta");
inline constexpr rewriting relations{sqr(q) - (1 - 4 * beta)};
inline constexpr rational_function<ring> power = (1 + q) / (1 - rational_function<ring>(q));
} // namespace reach
constexpr claim reaches_beta() {
    return equal(reach::relations, slope_of_z.at(reach::power), reach::beta);
}

/// max|σ″| = 1/(6√3) = r/3 with r = 1/(2√3). With u = σ − ½ in (−½, ½): σ″ = 2u³ − u/2 and
///   r/3 + σ″ = 2(u − r)²(u + 2r) ≥ 0, for u + 2r > −½ + 1/√3 > 0;
/// equality at u = r, and σ″ is odd in u.
struct curvature {
    using ring = polynomial<"u", "r">;
    static constexpr ring u = ring::variable("u");
    static constexpr ring r = ring::variable("r");
    static constexpr rewriting relations{sqr(r) - rational(1, 12)};
    static constexpr ring second_derivative = 2 * pown(u, 3) - u / 2;
};
constexpr claim curvature_in_u() {
    const function_of_e u = sigma - rational(1, 2);
    return equal(derivative(D, slope_of_z), 2 * pown(u, 3) - u / 2);
}
constexpr claim curvature_bound() {
    constexpr auto u = curvature::u;
    constexpr auto r = curvature::r;
    return curvature::relations.equal(r / 3 + curvature::second_derivative,
                                      2 * sqr(u - r) * (u + 2 * r));
}

/// tanh(z) = 2σ(2z) − 1 and tanh′ = 1 − tanh² = 4E²/(1 + E²)² in (0, 1]. Article 004 claim 34.
constexpr claim tanh_is_a_sigmoid() { return equal(tanh_of_z, 2 * sigma.at(sqr(E)) - 1); }
constexpr claim of_tanh() { return equal(derivative(D, tanh_of_z), 1 - sqr(tanh_of_z)); }
inline constexpr function_of_e tanh_slope = 4 * sqr(E) / sqr(1 + sqr(E));
constexpr claim of_tanh_as_a_quotient() { return equal(derivative(D, tanh_of_z), tanh_slope); }
constexpr claim of_tanh_is_positive() { return positive(tanh_slope); }

} // namespace gradus::theorems::slope
