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

using powers_of_e = polynomial<"E">;                  ///< polynomials in E
using function_of_e = rational_function<powers_of_e>; ///< their quotients

/// E = eᶻ > 0
inline constexpr function_of_e E = powers_of_e::variable("E");
/// d/dz: DE = E
inline constexpr derivation D(powers_of_e::variable("E"));
/// σ(z) = E/(1 + E)
inline constexpr function_of_e sigma = E / (1 + E);
/// σ′(z) = E/(1 + E)²
inline constexpr function_of_e slope_of_z = E / sqr(1 + E);
/// tanh(z) = (E² − 1)/(E² + 1)
inline constexpr function_of_e tanh_of_z = (sqr(E) - 1) / (sqr(E) + 1);

/// E/(1 + E) is the articles' 1/(1 + e⁻ᶻ), and lies in (0, 1). Article 003 claim 4, 004 claim 11.
constexpr claim sigmoid_is_the_logistic_function() { return equal(sigma, 1 / (1 + 1 / E)); }
/// σ(z) > 0 for all real z: no term of E/(1 + E) is negative.
constexpr claim sigmoid_is_positive() { return positive(sigma); }
/// 1 − σ(z) = 1/(1 + E) > 0
constexpr claim sigmoid_is_below_one() { return equal(1 - sigma, 1 / (1 + E)); }

/// Every s in (0, 1) is a value of σ, where E = s/(1 − s) > 0; so (0, 1) is its whole range.
namespace every_value {
using ring = polynomial<"s">; ///< polynomials in s
/// s = σ(z), in (0, 1)
inline constexpr rational_function<ring> s = ring::variable("s");
} // namespace every_value
/// σ = s at E = s/(1 − s), for every s in (0, 1).
constexpr claim sigmoid_reaches_every_value() {
    return equal(sigma.at(every_value::s / (1 - every_value::s)), every_value::s);
}

/// σ′ = σ(1 − σ). Article 001 claim 16, 004 claim 14.
constexpr claim of_sigmoid() { return equal(derivative(D, sigma), sigma * (1 - sigma)); }

/// σ′ = E/(1 + E)², a formula without negative terms, so σ′(z) > 0 for all z.
constexpr claim as_a_quotient() { return equal(derivative(D, sigma), slope_of_z); }
/// σ′(z) = E/(1 + E)² > 0 for all real z.
constexpr claim is_positive() { return positive(slope_of_z); }

/// ¼ − σ′ = (σ − ½)², so σ′(z) ≤ ¼ for all z. Articles 002 claim 7, 003 claim 13, 004 claim 15.
constexpr claim is_at_most_a_quarter() {
    return equal(rational(1, 4) - slope_of_z, sqr(sigma - rational(1, 2)));
}
/// σ − ½ = (E − 1)/(2(1 + E)), so the quarter is reached only where E = 1, that is z = 0.
constexpr claim is_a_quarter_only_at_zero() {
    return equal(sigma - rational(1, 2), (E - 1) / (2 * (1 + E)));
}

/// Of two slopes, at any z₁ and z₂ with F = e^(z₂), the product lies in (0, 1/16]:
///   1/16 − σ′τ′ = (¼ − σ′)/4 + σ′(¼ − τ′) = (σ − ½)²/4 + σ′(τ − ½)² ≥ 0.
/// Article 004 claim 20.
namespace two_slopes {
using ring = polynomial<"E", "F">; ///< polynomials in E and F
/// e^(z₁) > 0
inline constexpr rational_function<ring> E = ring::variable("E");
/// e^(z₂) > 0
inline constexpr rational_function<ring> F = ring::variable("F");
inline constexpr auto sigma = E / (1 + E); ///< σ = σ(z₁)
inline constexpr auto tau = F / (1 + F);   ///< τ = σ(z₂)
/// σ′ = σ′(z₁)
inline constexpr auto slope_of_sigma = E / sqr(1 + E);
/// τ′ = σ′(z₂)
inline constexpr auto slope_of_tau = F / sqr(1 + F);
} // namespace two_slopes
/// σ′τ′ > 0 for all real z₁, z₂.
constexpr claim product_of_two_is_positive() {
    return positive(two_slopes::slope_of_sigma * two_slopes::slope_of_tau);
}
/// 1/16 − σ′τ′ = (σ − ½)²/4 + σ′(τ − ½)²
constexpr claim product_of_two_is_at_most_a_sixteenth() {
    constexpr auto slope = two_slopes::slope_of_sigma;
    return equal(rational(1, 16) - slope * two_slopes::slope_of_tau,
                 sqr(two_slopes::sigma - rational(1, 2)) / 4
                     + slope * sqr(two_slopes::tau - rational(1, 2)));
}

/// Any two numbers a, b in (0, 1), such as σ of two z (which takes all of them): 0 < ab < a, and so
/// ab < b, in which nothing but the names changes.
constexpr claim product_below_one_is_positive() {
    return positive(two_slopes::sigma * two_slopes::tau);
}
/// a − ab > 0 for all a, b in (0, 1).
constexpr claim product_below_one_is_smaller() {
    return positive(two_slopes::sigma - two_slopes::sigma * two_slopes::tau);
}

/// σ(−z) = 1 − σ(z).
constexpr claim sigmoid_is_symmetric() { return equal(sigma.at(1 / E), 1 - sigma); }
/// σ′(−z) = σ′(z).
constexpr claim is_even() { return equal(slope_of_z.at(1 / E), slope_of_z); }

/// σ″ = (1 − E) · E/(1 + E)³ with a positive second factor: σ″ < 0 exactly where z > 0, so that σ′
/// falls strictly in |z|.
inline constexpr function_of_e falling_factor = E / pown(1 + E, 3);
/// σ″ = (1 − E) · E/(1 + E)³
constexpr claim falls_from_zero() {
    return equal(derivative(D, slope_of_z), (1 - E) * falling_factor);
}
/// E/(1 + E)³ > 0 for all real z.
constexpr claim falling_factor_is_positive() { return positive(falling_factor); }

/// Where σ′ has fallen to β: with q² = 1 − 4β, q in [0, 1), E = (1 + q)/(1 − q) gives σ′ = β; and
/// E ≥ 1, z ≥ 0, since E − 1 = 2q/(1 − q). As σ′ falls in |z|, `slope_reach(β)` = ln E is the z
/// beyond which σ′ stays below β. Article 003 claim 13.
namespace reach {
using ring = polynomial<"q", "beta">; ///< polynomials in q and β
/// √(1 − 4β), in [0, 1)
inline constexpr ring q = ring::variable("q");
/// β, in (0, ¼]
inline constexpr ring beta = ring::variable("beta");
/// q² = 1 − 4β
inline constexpr rewriting relations{sqr(q) - (1 - 4 * beta)};
/// eᶻ = (1 + q)/(1 − q) at the reach z.
inline constexpr rational_function<ring> power = (1 + q) / (1 - rational_function<ring>(q));
} // namespace reach
/// σ′ = β at eᶻ = (1 + q)/(1 − q).
constexpr claim reaches_beta() {
    return equal(reach::relations, slope_of_z.at(reach::power), reach::beta);
}
/// (1 + q)/(1 − q) − 1 = 2q/(1 − q) ≥ 0
constexpr claim reach_is_not_negative() {
    return equal(reach::power - 1, 2 * reach::q / (1 - rational_function<reach::ring>(reach::q)));
}
/// The same with numbers: σ′(z) < β for every z ≥ `from`.
constexpr certificate stays_below(const interval<double>& beta, double from) {
    return prove_below([](const auto& z) { return gradus::sigmoid.derivative(z); }, beta,
                       {from, interval<double>::entire().upper()});
}

/// max|σ″| = 1/(6√3) = r/3 with r = 1/(2√3). With u = σ − ½ in (−½, ½): σ″ = 2u³ − u/2 and
///   r/3 + σ″ = 2(u − r)²(u + 2r) ≥ 0, for u + 2r > −½ + 1/√3 > 0, as 4r² − ¼ = 1/12 > 0;
/// −r/3 is reached at u = r alone, where E = 2 + 6r = 2 + √3, and σ″ is odd in u.
struct curvature {
    using ring = polynomial<"u", "r">;
    static constexpr ring u = ring::variable("u");
    static constexpr ring r = ring::variable("r");
    static constexpr rewriting relations{sqr(r) - rational(1, 12)};
    static constexpr ring second_derivative = 2 * pown(u, 3) - u / 2;
};
/// σ″ = 2u³ − u/2 with u = σ − ½.
constexpr claim curvature_in_u() {
    const function_of_e u = sigma - rational(1, 2);
    return equal(derivative(D, slope_of_z), 2 * pown(u, 3) - u / 2);
}
/// r/3 + σ″ = 2(u − r)²(u + 2r), by r² = 1/12.
constexpr claim curvature_bound() {
    constexpr auto u = curvature::u;
    constexpr auto r = curvature::r;
    return curvature::relations.equal(r / 3 + curvature::second_derivative,
                                      2 * sqr(u - r) * (u + 2 * r));
}

/// σ″ at −u is −σ″ at u, so that σ″ ≤ r/3 too.
constexpr claim curvature_is_odd() {
    return equal(curvature::second_derivative.at(-curvature::u, curvature::r),
                 -curvature::second_derivative);
}
/// 4r² − ¼ = 1/12 > 0: 2r > ½, and u + 2r > 0 for u > −½.
constexpr claim other_factor_is_positive() {
    constexpr auto r = curvature::r;
    return curvature::relations.equal(4 * sqr(r) - rational(1, 4), rational(1, 12));
}
/// σ − ½ = r at E = 2 + 6r = 2 + √3, where σ″ = −r/3.
constexpr claim curvature_is_reached() {
    const rational_function<curvature::ring> r = curvature::r;
    return equal(curvature::relations, sigma.at(2 + 6 * r) - rational(1, 2), r);
}

/// tanh(z) = 2σ(2z) − 1 lies in (−1, 1), and tanh′ = 1 − tanh² = 4σ′(2z) in (0, 1]: the 1, as
/// tanh = (E − 1)(E + 1)/(E² + 1), only at E = 1, z = 0. Article 004 claim 34.
constexpr claim tanh_is_a_sigmoid() { return equal(tanh_of_z, 2 * sigma.at(sqr(E)) - 1); }
/// 1 − tanh(z) = 2/(1 + E²) > 0
constexpr claim tanh_is_below_one() { return equal(1 - tanh_of_z, 2 / (1 + sqr(E))); }
/// 1 + tanh(z) = 2E²/(1 + E²) > 0
constexpr claim tanh_is_above_minus_one() {
    return equal(1 + tanh_of_z, 2 * sqr(E) / (1 + sqr(E)));
}
/// tanh(−z) = −tanh(z).
constexpr claim tanh_is_odd() { return equal(tanh_of_z.at(1 / E), -tanh_of_z); }
/// tanh′ = 1 − tanh². Article 004 claim 34.
constexpr claim of_tanh() { return equal(derivative(D, tanh_of_z), 1 - sqr(tanh_of_z)); }
/// tanh′(z) = 4E²/(1 + E²)²
inline constexpr function_of_e tanh_slope = 4 * sqr(E) / sqr(1 + sqr(E));
/// d tanh(z)/dz = 4E²/(1 + E²)²
constexpr claim of_tanh_as_a_quotient() { return equal(derivative(D, tanh_of_z), tanh_slope); }
/// tanh′(z) = 4σ′(2z) ≤ 1, as σ′ ≤ ¼.
constexpr claim of_tanh_by_the_sigmoid() { return equal(tanh_slope, 4 * slope_of_z.at(sqr(E))); }
/// tanh′(z) > 0 for all real z.
constexpr claim of_tanh_is_positive() { return positive(tanh_slope); }
/// tanh(z) = (E − 1)(E + 1)/(E² + 1) is 0, and so tanh′ = 1 − tanh² is 1, only at E = 1, z = 0.
constexpr claim of_tanh_is_one_only_at_zero() {
    return equal(tanh_of_z, (E - 1) * (E + 1) / (sqr(E) + 1));
}

} // namespace gradus::theorems::slope
