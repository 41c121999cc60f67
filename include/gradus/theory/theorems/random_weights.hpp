#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/random_weights.hpp>

/// Mean and variance of ln|w| for w ~ N(0, 1), by the two independent parts of a pair of such
/// weights: (w, w′) = R(cos θ, sin θ), with T = R²/2 exponentially distributed and θ uniformly, so
/// that ln|w| = (ln 2 + ln T)/2 + ln|cos θ|. The parts' own means and variances:
///   E ln T = −γ, Var ln T = π²/6, E ln|cos θ| = −ln 2, Var ln|cos θ| = π²/12,
/// for which, and for why all of them are finite, see docs/proofs/random_weights.md.
namespace gradus::theorems::random_weights {

/// g for γ, L for ln 2, p for π².
using letters = polynomial<"g", "L", "p", "m">;
inline constexpr letters g = letters::variable("g");
inline constexpr letters L = letters::variable("L");
inline constexpr letters p = letters::variable("p");
inline constexpr letters m = letters::variable("m");

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

} // namespace gradus::theorems::random_weights
