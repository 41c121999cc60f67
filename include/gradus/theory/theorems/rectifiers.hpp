#pragma once

#include <gradus/activations/leaky_relu.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/proof.hpp>

/// relu and leaky_relu, which have no derivative at 0 but a subdifferential: the slopes g of all
/// lines through (0, 0) that stay below the function, φ(x) ≥ g x.
namespace gradus::theorems::rectifiers {

/// Polynomials in x, α and t.
using ring = polynomial<"x", "alpha", "t">;
inline constexpr ring x = ring::variable("x");         ///< a distance from 0, x ≥ 0
inline constexpr ring alpha = ring::variable("alpha"); ///< α, leaky_relu's slope below 0, in [0, 1)
inline constexpr ring t = ring::variable("t");         ///< where g lies between α and 1

/// A slope between: g = α + t(1 − α), t in [0, 1]. (α = 0 is relu.)
inline constexpr ring g = alpha + t * (1 - alpha);

/// For x ≥ 0: φ(x) − gx = x − gx = x(1 − t)(1 − α) ≥ 0, and below 0, with x for −x ≥ 0:
/// φ(−x) − g(−x) = −αx + gx = xt(1 − α) ≥ 0. So every g in [α, 1] is a subgradient; and only
/// those, since t > 1 makes the first negative and t < 0 the second. Article 004 claim 37.
constexpr claim subgradient_right_of_zero() { return equal(x - g * x, x * (1 - t) * (1 - alpha)); }
/// −αx + gx = xt(1 − α), at −x.
constexpr claim subgradient_left_of_zero() {
    return equal(-alpha * x + g * x, x * t * (1 - alpha));
}

/// Over a range that holds 0 the library's slopes are all of these.
constexpr bool slopes_of_relu_at_zero() {
    return same_set(relu.derivative(interval<double>(-1, 1)), {0, 1})
           && same_set(relu.derivative(interval<double>(0)), {0, 1});
}
/// leaky_relu′ = [α, 1] over [−1, 1] and at 0, here for α = ½.
constexpr bool slopes_of_leaky_relu_at_zero() {
    constexpr auto half = leaky_relu_activation({1, 2});
    return same_set(half.derivative(interval<double>(-1, 1)), {0.5, 1})
           && same_set(half.derivative(interval<double>(0)), {0.5, 1});
}
/// The slopes of relu never exceed 1, nor fall below 0: the weights alone can make a relu network
/// explode. Article 004 claim 39.
constexpr certificate slope_is_at_most_one() {
    return prove_at_most([](const auto& z) { return relu.derivative(z); }, 1,
                         interval<double>::entire());
}
/// relu′(z) ≥ 0 for all real z.
constexpr certificate slope_is_not_negative() {
    return prove_at_least([](const auto& z) { return relu.derivative(z); }, 0,
                          interval<double>::entire());
}

} // namespace gradus::theorems::rectifiers
