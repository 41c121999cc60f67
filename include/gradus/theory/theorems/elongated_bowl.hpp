#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/gradient_descent.hpp>

/// Why inputs are centred: n inputs of mean 1 make an elongated bowl of a quadratic cost.
namespace gradus::theorems::elongated_bowl {

/// n inputs x_i = 1 + y_i with independent y of mean 0 and variance 1; a direction u with q = ‖u‖²
/// and S = Σ u_i.
using ring = polynomial<"n", "q", "S", "y1", "y2">;
using field = rational_function<ring>;          ///< quotients of these polynomials
inline constexpr field n = ring::variable("n"); ///< how many inputs
inline constexpr field q = ring::variable("q"); ///< ‖u‖²
inline constexpr field S = ring::variable("S"); ///< Σ u_i

/// x_i x_j = 1 + y_i + y_j + y_i y_j has the mean 1 + [i = j]: the curvature of ½E(w·x − y)² in w
/// is E[xxᵀ] = I + 11ᵀ.
constexpr claim product_of_inputs() {
    constexpr ring y1 = ring::variable("y1");
    constexpr ring y2 = ring::variable("y2");
    return equal((1 + y1) * (1 + y2), 1 + y1 + y2 + y1 * y2);
}

/// uᵀ(I + 11ᵀ)u = ‖u‖² + (Σ u_i)²
constexpr field curvature(const field& square, const field& sum) { return square + sqr(sum); }
/// Not below ‖u‖², as S² ≥ 0, and just that where S = 0, which some u have if n ≥ 2.
constexpr claim least_curvature() { return equal(curvature(q, 0), q); }
/// Not above (n + 1)‖u‖²: the rest is nq − S², and n times it is ‖nu − S1‖² = n²q − 2nS² + nS² ≥ 0.
constexpr claim largest_curvature() { return equal((n + 1) * q - curvature(q, S), n * q - sqr(S)); }
/// n(nq − S²) = ‖nu − S1‖²
constexpr claim rest_is_a_square() {
    return equal(n * (n * q - sqr(S)), sqr(n) * q - 2 * n * S * S + sqr(S) * n);
}
/// u = 1 has q = S = n and reaches it. So κ = n + 1 for n ≥ 2.
constexpr claim largest_curvature_is_reached() { return equal(curvature(n, n), (n + 1) * n); }

/// The best fixed step contracts by n/(n + 2), n ≥ 2 …
constexpr claim contraction_of_the_bowl() { return equal(best_contraction(n + 1), n / (n + 2)); }
/// … but by 0, in one step, if the inputs are centred: E[yyᵀ] = I, κ = 1.
constexpr claim contraction_if_centred() { return equal(best_contraction(field(1)), 0); }

} // namespace gradus::theorems::elongated_bowl
