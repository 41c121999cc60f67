#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/proof/quadrature.hpp>
#include <gradus/theory/random_weights.hpp>

#include <limits>

/// Mean and variance of ln|w| for w ~ N(0, 1), by the two independent parts of a pair of such
/// weights: (w, w′) = R(cos θ, sin θ), with T = R²/2 exponentially distributed and θ uniformly, so
/// that ln|w| = (ln 2 + ln T)/2 + ln|cos θ|. The parts' own means and variances:
///   E ln T = −γ, Var ln T = π²/6, E ln|cos θ| = −ln 2, Var ln|cos θ| = π²/12,
/// for which, and for why all of them are finite, see docs/proofs/random_weights.md.
namespace gradus::theorems::random_weights {

/// g for γ, L for ln 2, p for π².
using letters = polynomial<"g", "L", "p", "m">;
inline constexpr letters g = letters::variable("g"); ///< γ, Euler's constant
inline constexpr letters L = letters::variable("L"); ///< ln 2
inline constexpr letters p = letters::variable("p"); ///< π²
inline constexpr letters m = letters::variable("m"); ///< E ln|cos θ|

/// E ln|w| = −(γ + ln 2)/2
constexpr claim mean_of_log_weight() { return equal((L - g) / 2 + -L, -(g + L) / 2); }
/// … less ln 4 = 2 ln 2 for the factor σ′(0) = ¼.
constexpr claim mean_of_log_factor() { return equal(-(g + L) / 2 - 2 * L, -(g + 5 * L) / 2); }
/// Var ln|w| = (1/2)²·π²/6 + π²/12 = π²/8
constexpr claim variance_of_log_weight() {
    return equal(sqr(letters(1) / 2) * (p / 6) + p / 12, p / 8);
}

/// ln|sin 2θ| = ln 2 + ln|sin θ| + ln|cos θ|, and all three have the same mean m: m = −ln 2 solves
/// m = ln 2 + 2m.
constexpr claim mean_of_log_cosine() { return equal(L + 2 * m - m, m - -L); }

/// The same two from their integrals, and so without any of that: with |w| = eᵗ
///     E lnᵏ|w| = √(2/π) ∫ tᵏ exp(t − e²ᵗ/2) dt.
/// Below t = −4 the factor exp(−e²ᵗ/2) is taken as the interval of its values, and the
/// antiderivative of tᵏeᵗ is known: (t − 1)eᵗ for k = 1, (t² − 2t + 2)eᵗ for k = 2. Above t = 2
/// tᵏ ≤ eᵗ, and the antiderivative of e²ᵗexp(−e²ᵗ/2) is −exp(−e²ᵗ/2).
namespace by_quadrature {

inline constexpr auto decay = [](const auto& t) { return exp(t + t) / 2; }; ///< e²ᵗ/2
/// [−4, 2], over which the integral is taken by `enclose_integral`, in 64 pieces.
inline constexpr interval<double> inner(-4, 2);
/// (−∞, −4]
inline constexpr interval<double> below(-std::numeric_limits<double>::infinity(), inner.lower());

/// From tᵏ, and from the antiderivative of tᵏeᵗ over eᵗ.
template <class Power, class Antiderivative>
constexpr interval<double> mean(const Power& power, const Antiderivative& antiderivative) {
    const auto f = [&](const auto& t) { return power(t) * exp(t - decay(t)); };
    const interval<double> low(inner.lower()), high(inner.upper());
    const interval<double> rest(0, exp(-decay(high)).upper());
    return sqrt(2 / to_interval(constants::pi()))
           * (antiderivative(low) * exp(low) * exp(-decay(below)) + enclose_integral(f, inner, 64)
              + rest);
}
/// An enclosure of E ln|w| = −(γ + ln 2)/2.
inline constexpr interval<double> mean_log =
    mean([](const auto& t) { return t; }, [](const auto& t) { return t - 1; });
/// An enclosure of E ln²|w|.
inline constexpr interval<double> mean_square_log =
    mean([](const auto& t) { return sqr(t); }, [](const auto& t) { return sqr(t) - 2 * t + 2; });

/// They agree with the closed forms, of which they know nothing.
constexpr bool mean_agrees() {
    return certainly_in(gradus::random_weights::mean_log_factor() + 2 * log(interval<double>(2)),
                        mean_log);
}
/// E ln²|w| − (E ln|w|)² encloses the library's Var ln|w| = π²/8.
constexpr bool variance_agrees() {
    return certainly_in(gradus::random_weights::variance_of_log_factor(),
                        mean_square_log - sqr(mean_log));
}

} // namespace by_quadrature

} // namespace gradus::theorems::random_weights
