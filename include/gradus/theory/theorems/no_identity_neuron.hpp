#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/identity_neuron.hpp>
#include <gradus/theory/interval_width.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/proof/by_slope.hpp>

#include <stdexcept>

/// The problem taken literally: no neuron w₂σ(w₁x + b), without an offset, is near to the identity
/// on [0, 1]. The least error that any can have is 0.0560503844411…, and one of them has it.
namespace gradus::theorems::no_identity_neuron {

/// Two neurons, W/(1 + P) with P = e^(−(wx + b)) and V/(1 + Q) with Q = e^(−(vx + c)).
using ring = polynomial<"w", "W", "P", "v", "V", "Q">;
using field = rational_function<ring>;         ///< quotients of these polynomials
inline constexpr ring w = ring::variable("w"); ///< the first neuron's w₁
inline constexpr ring W = ring::variable("W"); ///< the first neuron's w₂
inline constexpr ring P = ring::variable("P"); ///< e^(−(wx + b)) > 0
inline constexpr ring v = ring::variable("v"); ///< the second neuron's w₁
inline constexpr ring V = ring::variable("V"); ///< the second neuron's w₂
inline constexpr ring Q = ring::variable("Q"); ///< e^(−(vx + c)) > 0
/// d/dx
inline constexpr derivation D(ring(0), ring(0), -w* P, ring(0), ring(0), -v* Q);

/// (V − W) + VP − WQ, the numerator of the neurons' difference.
inline constexpr ring S = (V - W) + V * P - W * Q;
/// vWQ/P − wV, the factor of DS whose sign can change.
inline constexpr field R = v * W * (field(Q) / P) - w * V;

/// Their difference has the sign of S, since P and Q are positive.
constexpr claim difference_of_two_neurons() {
    return equal(V / (1 + field(Q)) - W / (1 + field(P)), S / ((1 + field(P)) * (1 + field(Q))));
}
/// DS = P·R, and DR has the sign of the constant vW(w − v) everywhere: R is monotone and changes
/// its sign at most once. So S turns at most once, and changes its sign at most twice.
constexpr claim slope_of_the_difference() { return equal(field(D(S)), P * R); }
/// DR = vW(w − v) · Q/P
constexpr claim slope_is_monotone() {
    return equal(derivative(D, R), v * W * (w - v) * (field(Q) / P));
}

/// neuron(x) − x
inline constexpr auto error = [](const auto& x) { return nearest_without_offset(x) - x; };

/// The error turns where the slope w₁σ′ of the neuron is 1: at the ends of eq. 123's interval,
/// which lies around ½.
inline constexpr double turning_point = (1 - interval_width(nearest_without_offset.w1)) / 2;

/// Four places of [0, 1], from left to right, at which the error is greatest in size.
inline constexpr double places[] = {0, turning_point, 1 - turning_point, 1};

/// At places 0 and 2 the error is ≥ least, at places 1 and 3 it is ≤ −least. Now suppose that some
/// neuron Vσ(vx + c) has errors smaller than `least` at all four. Its difference from the nearest
/// one is then negative, positive, negative, positive there; but it changes its sign at most twice.
/// So for all real v, c and V the greatest error on [0, 1] is at least `least`.
/// (De la Vallée Poussin's argument.)
constexpr certificate error_alternates(const interval<double>& least, numbers::integer<int> place) {
    return prove_at_least(
        [place](const interval<double>& x) { return place % 2 == 0 ? error(x) : -error(x); }, least,
        interval<double>(places[place]));
}

/// The error is odd around ½: at 1 − x the weighted input is −z, σ(−z) = 1 − σ(z), and so the error
/// at 1 − x is that at x, turned around. [0, ½] stands for [0, 1].
constexpr claim error_is_odd() {
    using letters = polynomial<"w1", "x", "s">;
    constexpr letters w1 = letters::variable("w1");
    constexpr letters x = letters::variable("x");
    constexpr letters s = letters::variable("s");
    constexpr auto neuron = centred_neuron(w1);
    constexpr letters z = w1 * x - w1 / 2;
    const auto sigmoid = [&](const letters& at) {
        if (at == z) return s;
        if (at == -z) return 1 - s;
        throw std::domain_error("the sigmoid is not known here");
    };
    return equal(neuron(1 - x, sigmoid) - (1 - x), -(neuron(x, sigmoid) - x));
}

/// [0, ½], cut close to where the error turns.
inline constexpr double cuts[] = {0, 0.285985574, 0.285985576, 0.5};

/// The nearest neuron's error is at most `bound` on part 0, 1 or 2 of [0, ½]. On parts 0 and 2 it
/// falls and rises; part 1 is so short that the mean value theorem suffices.
constexpr certificate error_is_at_most(const interval<double>& bound, numbers::integer<int> part) {
    return prove_at_most([](const interval<double>& x) { return abs(by_slope(error)(x)); }, bound,
                         interval<double>(cuts[part], cuts[part + 1]));
}

} // namespace gradus::theorems::no_identity_neuron
