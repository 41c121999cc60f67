#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/residual.hpp>

/// Why residual paths keep gradients alive.
namespace gradus::theorems::residual {

/// x, f = F(x) and J = F′(x); for vectors v and w in any number of dimensions V = ‖v‖², W = ‖w‖²
/// and c = ⟨v, w⟩; n and m for the norms.
using ring = polynomial<"x", "f", "J", "V", "W", "c", "n", "m">;
inline constexpr ring J = ring::variable("J"); ///< F′(x)
inline constexpr ring V = ring::variable("V"); ///< ‖v‖²
inline constexpr ring W = ring::variable("W"); ///< ‖w‖²
inline constexpr ring c = ring::variable("c"); ///< ⟨v, w⟩
inline constexpr ring n = ring::variable("n"); ///< ‖v‖
inline constexpr ring m = ring::variable("m"); ///< ‖w‖

/// (x + F(x))′ = 1 + J
constexpr claim derivative_of_a_block() {
    constexpr auto x = dual<ring>::variable(ring::variable("x"));
    constexpr dual<ring> F{ring::variable("f"), J};
    return equal((x + F).derivative, 1 + J);
}

/// ‖av + bw‖² = a²V + 2ab c + b²W
constexpr ring square_of_sum(const ring& a, const ring& b) {
    return sqr(a) * V + 2 * a * b * c + sqr(b) * W;
}
/// ‖Wv − cw‖² = W(VW − c²), which is not negative: so c² ≤ VW, and |⟨v, w⟩| ≤ ‖v‖‖w‖ (for W = 0
/// both sides are 0).
constexpr claim cauchy_and_schwarz() { return equal(square_of_sum(W, -c), W * (V * W - sqr(c))); }
/// (n + m)² − ‖v + w‖² = 2(nm − c) ≥ 0 with n² = V, m² = W: ‖v + w‖ ≤ ‖v‖ + ‖w‖. With v + w and −w
/// in their places, ‖v + w‖ ≥ ‖v‖ − ‖w‖; and w = Jv has ‖w‖ ≤ ‖J‖‖v‖.
constexpr claim triangle() {
    return equal(sqr(n + m) - (sqr(n) + 2 * c + sqr(m)), 2 * (n * m - c));
}
/// The bound is reached by J = −jI, where ‖v + Jv‖² = (1 − j)²V: at j = 1 nothing is left of v.
/// Here J stands for j.
constexpr claim bound_is_reached() { return equal(V - 2 * J * V + sqr(J) * V, sqr(1 - J) * V); }

/// For every ‖J‖ in the range, so many blocks keep at least `bound` of the norm.
constexpr certificate keeps(const interval<double>& norms, numbers::integer<int> depth,
                            const interval<double>& bound) {
    const auto kept = [=](const auto& norm) { return kept_by_residual_blocks(norm, depth); };
    return prove_at_least(kept, bound, norms);
}

} // namespace gradus::theorems::residual
