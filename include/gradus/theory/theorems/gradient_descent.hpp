#pragma once

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/gradient_descent.hpp>

/// How fast gradient descent converges on a quadratic, and what momentum changes.
namespace gradus::theorems::gradient_descent {

/// Curvatures 0 < m ≤ λ ≤ M = m + d, learning rate η, place x, momentum μ and p = μⁿ.
using ring = polynomial<"eta", "lambda", "m", "M", "d", "x", "mu", "p", "g1", "g2">;
using field = rational_function<ring>;                    ///< quotients of these polynomials
inline constexpr field eta = ring::variable("eta");       ///< η, the learning rate
inline constexpr field lambda = ring::variable("lambda"); ///< λ, a curvature between m and M
inline constexpr field m = ring::variable("m");           ///< the smallest curvature
inline constexpr field M = ring::variable("M");           ///< the largest curvature
inline constexpr field d = ring::variable("d");           ///< M − m
inline constexpr field x = ring::variable("x");           ///< a place, the minimum at 0; a velocity
inline constexpr field mu = ring::variable("mu");         ///< μ, the momentum, below 1
inline constexpr field p = ring::variable("p");           ///< μⁿ; also a scale of the cost

/// x − η d/dx(λx²/2) = (1 − ηλ)x.
constexpr claim one_step() {
    const dual<field> cost = dual<field>(lambda) * sqr(dual<field>::variable(x)) / dual<field>(2);
    return equal(x - eta * cost.derivative, error_factor(eta, lambda) * x);
}

/// Σ(−ηg)² = η²Σg², here of two parameters, and each further one adds such a term: a step is η
/// times as long as its gradient, in each layer. Article 000 claim 4, 001 claims 19 and 21.
constexpr claim length_of_a_step() {
    const field g1 = ring::variable("g1");
    const field g2 = ring::variable("g2");
    return equal(sqr(-eta * g1) + sqr(-eta * g2), sqr(eta) * (sqr(g1) + sqr(g2)));
}

/// 1 − (1 − ηM)² = ηM(2 − ηM): for η > 0 the error along the largest curvature shrinks exactly if
/// η < 2/M; and then along every other, for which ηλ < 2 as well.
constexpr claim stable_below_two_over_M() {
    return equal(1 - sqr(error_factor(eta, M)), eta * M * (2 - eta * M));
}

/// (M − m)(1 − ηλ) = (M − λ)(1 − ηm) + (λ − m)(1 − ηM): no curvature between m and M has a
/// larger factor than the two ends.
constexpr claim ends_are_worst() {
    return equal((M - m) * error_factor(eta, lambda),
                 (M - lambda) * error_factor(eta, m) + (lambda - m) * error_factor(eta, M));
}

/// M(1 − ηm) − m(1 − ηM) = M − m: whatever η, (M + m) max(|1 − ηm|, |1 − ηM|) ≥ M − m, so that no
/// fixed step contracts by less than (κ − 1)/(κ + 1) …
constexpr claim no_step_is_better() {
    return equal(M * error_factor(eta, m) - m * error_factor(eta, M), M - m);
}
/// … and η = 2/(m + M) has just that factor at both ends.
constexpr claim best_step_at_m() {
    return equal(error_factor(best_learning_rate(m, M), m), best_contraction(M / m));
}
/// 1 − ηM = −(κ − 1)/(κ + 1) for η = 2/(m + M), κ = M/m.
constexpr claim best_step_at_M() {
    return equal(error_factor(best_learning_rate(m, M), M), -best_contraction(M / m));
}
/// A larger cost, pC, has all curvatures p times as large, and contracts as C does.
constexpr claim scale_of_the_cost_is_lost() {
    return equal(best_contraction((p * M) / (p * m)), best_contraction(M / m));
}
/// The contraction lies in (0, 1), for M = m + d > m: it is neither instant nor divergent.
constexpr claim best_contraction_is_positive() { return positive(best_contraction((m + d) / m)); }
/// 1 − (κ − 1)/(κ + 1) = 2m/(M + m) > 0, κ = M/m.
constexpr claim best_contraction_is_below_one() {
    return equal(1 - best_contraction(M / m), 2 * m / (M + m));
}

/// μ·(1 − p)/(1 − μ) + 1 = (1 − μp)/(1 − μ), p = μⁿ: by induction from v₀ = 0 the velocity after n
/// steps along a steady gradient g is g(1 − μⁿ)/(1 − μ).
inline constexpr field velocity_after_n = (1 - p) / (1 - mu);
/// μ(1 − μⁿ)/(1 − μ) + 1 = (1 − μⁿ⁺¹)/(1 − μ), μ ≠ 1.
constexpr claim velocity_by_induction() {
    return equal(mu * velocity_after_n + 1, (1 - mu * p) / (1 - mu));
}
/// Its limit g/(1 − μ) is the step that does not change: v = μv + g.
constexpr claim steady_velocity() {
    const field g = ring::variable("g1");
    const field v = g / (1 - mu);
    return equal(v, mu * v + g);
}
/// Where two gradients are in the ratio r = g₁/g₂ at every step, so are the velocities, from 0 on:
/// if the second is v and the first rv, then after one more step μrv + g₁ = r(μv + g₂). Momentum
/// does not mend a gradient that vanishes at every step. Article 001 claim 29.
constexpr claim momentum_keeps_ratios() {
    const field g1 = ring::variable("g1");
    const field g2 = ring::variable("g2");
    const field r = g1 / g2;
    const field v = x;
    return equal(mu * (r * v) + g1, r * (mu * v + g2));
}

} // namespace gradus::theorems::gradient_descent
