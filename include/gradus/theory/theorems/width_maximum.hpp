#pragma once

#include <gradus/activations/tanh.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/proof.hpp>

/// The maximum of eq. 123 over all |w| ≥ 4: there is one, at w* ≈ 6.894, where it is ≈ 0.4477.
///
/// The half-line |w| ≥ 4 is walked by z ≥ 0, the end of the interval of weighted inputs: there
/// |w| σ′(z) = 1. With E = e^z again, and t = tanh(z/2) = (E − 1)/(E + 1).
namespace gradus::theorems::width_maximum {

using ring = polynomial<"z", "E">;     ///< polynomials in z and E
using field = rational_function<ring>; ///< quotients of these polynomials

/// z ≥ 0, where |w|σ′(z) = 1
inline constexpr field z = ring::variable("z");
/// E = e^z ≥ 1
inline constexpr field E = ring::variable("E");
/// Dz = 1 and DE = E.
inline constexpr derivation D(ring(1), ring::variable("E"));

/// σ′(z) = E/(1 + E)²
inline constexpr field slope = E / sqr(1 + E);
/// |w| = 1/σ′(z) ≥ 4
inline constexpr field w = 1 / slope;
/// tanh(z/2) = (E − 1)/(E + 1)
inline constexpr field t = (E - 1) / (E + 1);
/// 2z/w = 2zσ′(z), the width of eq. 123 at this w.
inline constexpr field width = 2 * z * slope;

/// z · tanh(z/2): 1 exactly at the maximum.
inline constexpr auto balance = [](const auto& at) {
    using T = std::remove_cvref_t<decltype(at)>;
    return at * gradus::tanh(at / T(2));
};

/// With w = 1/σ′(z): √(1 − 4/w) = t, w(1 + t)/2 − 1 = E, and so eq. 123 is 2z/w = 2zσ′(z).
constexpr claim root_in_z() { return equal(sqr(t), 1 - 4 / w); }
/// w(1 + t)/2 − 1 = E, whose logarithm is z.
constexpr claim argument_of_the_logarithm_in_z() { return equal(w * (1 + t) / 2 - 1, E); }

/// w = E + 2 + 1/E: 4 at z = 0 and without an upper bound, and dw/dz = (E − 1)(E + 1)/E > 0 for
/// z > 0. So z ↦ w maps [0, ∞) onto [4, ∞), rising strictly.
constexpr claim weight_in_z() { return equal(w, E + 2 + 1 / E); }
/// dw/dz = (E − 1)(E + 1)/E, above 0 for z > 0.
constexpr claim weight_rises_with_z() { return equal(derivative(D, w), (E - 1) * (E + 1) / E); }

/// d width/dz = 2σ′(z)(1 − z·t): the width rises where z·tanh(z/2) < 1 and falls where it is > 1,
/// that is, by the next line, before and after the one maximum.
constexpr claim slope_of_the_width() {
    return equal(derivative(D, width), 2 * slope * (1 - z * t));
}

/// z·tanh(z/2) rises strictly on (0, ∞), where z > 0 and E > 1 make every part of its derivative
/// positive. So it is 1 at one z only, and there is one maximum.
constexpr claim balance_rises() {
    return equal(derivative(D, z * t), ((E - 1) * (E + 1) + 2 * z * E) / sqr(E + 1));
}

/// The z* with z·tanh(z/2) = 1, by interval Newton: `values` encloses it.
constexpr certificate z_of_the_maximum() {
    return prove_unique_zero(
        [](const auto& at) { return balance(at) - std::remove_cvref_t<decltype(at)>(1); },
        interval<double>(1, 2));
}

/// There t = 1/z, so that w* = 4/(1 − t²) = 4z²/(z² − 1) and the width is (z² − 1)/(2z).
constexpr claim weight_of_the_maximum() { return equal(w, 4 / (1 - sqr(t))); }
/// w* = 4 + 4/(z² − 1) = 4z²/(z² − 1) at z = z*. Domain: z ≠ ±1.
template <Scalar T>
constexpr T weight_at(const T& at) {
    return T(4) + T(4) / (sqr(at) - T(1)); // z once, for the sake of intervals
}
/// The width (z − 1/z)/2 = (z² − 1)/(2z) at z = z*. Domain: z ≠ 0.
template <Scalar T>
constexpr T width_at(const T& at) {
    return (at - recip(at)) / T(2);
}
/// 4/(1 − t²) = 4z²/(z² − 1) at t = 1/z.
constexpr claim weight_at_the_maximum() { return equal(4 / (1 - sqr(1 / z)), weight_at(z)); }
/// 2z/w* = (z² − 1)/(2z)
constexpr claim width_of_the_maximum() { return equal(2 * z / weight_at(z), width_at(z)); }

} // namespace gradus::theorems::width_maximum
