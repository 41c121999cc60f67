#pragma once

#include <gradus/activations.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/forecast/moments_of.hpp>

#include <type_traits>

namespace gradus::mean_field {

/// What a layer's independent weights and biases of mean 0 are drawn with: n_in Var[w] and Var[b].
struct variances {
    interval<double> weights; ///< σ_w² = n_in Var[w]
    interval<double> biases;  ///< σ_b² = Var[b]
};

/// V(q) = σ_w² E φ(√q Z)² + σ_b²: the mean square of the next layer's weighted inputs, when this
/// layer's are normally distributed with the mean square q. True of ever wider layers in the limit.
/// Source: B. Poole et al., Exponential expressivity in deep neural networks through transient
/// chaos (2016), eq. 3.
template <HasMoments Activation>
constexpr interval<double> variance_map(const Activation& f, const variances& given,
                                        const interval<double>& q) {
    return given.weights * moments_of(f, q).square + given.biases;
}

/// χ(q) = σ_w² E φ′(√q Z)²: by what the layer multiplies E‖δ‖² on the way back.
/// Source: S. Schoenholz et al., Deep information propagation (2017), eq. 5 and section 5.
template <HasMoments Activation>
constexpr interval<double> gradient_factor(const Activation& f, const variances& given,
                                           const interval<double>& q) {
    return given.weights * moments_of(f, q).slope_square;
}

/// 1/|ln χ|: over so many layers E‖δ‖² changes by a factor of e. Without an upper bound if χ may
/// be 1.
constexpr interval<double> depth_scale(const interval<double>& chi) {
    constexpr double largest = 0x1.fffffffffffffp+1023;
    const interval<double> rate = abs(log(chi));
    if (!contains(rate, 0)) return 1 / rate;
    const double least = rate.upper() > 0 ? (1 / interval<double>(rate.upper())).lower() : largest;
    return {least, interval<double>::entire().upper()};
}

/// Is φ(z) = z for z > 0 and αz below? Then V is a line through σ_b².
template <class Activation>
inline constexpr bool is_rectifier =
    std::is_same_v<Activation, relu_activation> || std::is_same_v<Activation, leaky_relu_activation>
    || std::is_same_v<Activation, identity_activation>;

/// Is φ(z)² + φ(−z)² = c + z²r(z) with c ≥ 0 and an r that falls for z > 0? Then V(q)/q falls, and
/// V has no two fixed points above 0. So it is for tanh, as tanh(z)/z falls, and for its
/// relatives; for elu and selu, as (1 − e^(−z))/z falls. It is not for swish, gelu and softplus.
template <class Activation>
inline constexpr bool ratio_falls =
    std::is_same_v<Activation, tanh_activation> || std::is_same_v<Activation, sigmoid_activation>
    || std::is_same_v<Activation, hard_tanh_activation>
    || std::is_same_v<Activation, hard_sigmoid_activation>
    || std::is_same_v<Activation, elu_activation> || std::is_same_v<Activation, selu_activation>;

/// What is known of q* = V(q*).
enum class fixed_points {
    one,   ///< there is one above 0, and no other
    some,  ///< there is one; perhaps there are others
    zero,  ///< q* = 0, and all q tend to it
    every, ///< every q is one: V(q) = q
    none,  ///< there is none: V(q) > q for every q > 0
    unknown
};

/// A fixed point of the variance map and what deep layers do there.
struct fixed_point {
    fixed_points found = fixed_points::unknown;
    interval<double> q = interval<double>::entire();
    interval<double> chi = interval<double>::entire(); ///< χ₁ = χ(q*)
};

namespace detail {

/// A number near which a function changes its sign, from 2^−60 to 2^60, or 0: a guess, to be
/// checked.
template <class Function>
constexpr double sign_change(const Function& g, double start) {
    constexpr double farthest = 0x1p60;
    double a = start;
    double at_a = g(a);
    if (at_a == 0) return a;
    const double factor = at_a > 0 ? 4 : 0.25; // the guess is that g falls
    double b = a;
    double at_b = at_a;
    while ((at_b > 0) == (at_a > 0)) {
        if (b > farthest || b * farthest < 1) return 0;
        a = b;
        at_a = at_b;
        b *= factor;
        at_b = g(b);
        if (at_b == 0) return b;
    }
    // The false position, Illinois' way: an end that stays counts for half.
    constexpr int most_steps = 40;
    constexpr double close = 0x1p-46;
    for (int step = 0; step < most_steps; ++step) {
        const double c = (a * at_b - b * at_a) / (at_b - at_a);
        const double at_c = g(c);
        if (at_c == 0) return c;
        const double change = c > b ? c - b : b - c;
        if ((at_c > 0) == (at_b > 0)) {
            at_a /= 2;
        } else {
            a = b;
            at_a = at_b;
        }
        b = c;
        at_b = at_c;
        if (change <= close * b) break;
    }
    return b;
}

/// The smallest of some boxes around q at whose ends g certainly has the signs + and −; else all
/// of ℝ. A continuous g has a zero in it.
template <class Function>
constexpr interval<double> box_of_zero(const Function& g, double q) {
    constexpr int tries = 8;
    double part = 0x1p-44;
    for (int k = 0; k < tries; ++k, part *= 8) {
        const double a = q * (1 - part);
        const double b = q * (1 + part);
        if (certainly_greater(g(interval<double>(a)), 0)
            && certainly_less(g(interval<double>(b)), 0))
            return {a, b};
    }
    return interval<double>::entire();
}

/// A box in which a continuous g, which is given boxes, certainly has a zero, sought from `start` >
/// 0 on where g falls; all of ℝ if none was found.
template <class Function>
constexpr interval<double> find_zero(const Function& g, double start) {
    const double guess =
        sign_change([&](double q) { return midpoint(g(interval<double>(q))); }, start);
    return guess > 0 ? box_of_zero(g, guess) : interval<double>::entire();
}

} // namespace detail

/// The fixed point of the variance map to which layers tend from the left and from the right: with
/// V(q) > q below it and V(q) < q above, both certain at the ends of the enclosure.
template <HasMoments Activation>
constexpr fixed_point find_fixed_point(const Activation& f, const variances& given,
                                       double start = 1) {
    const interval<double> zero(0);
    if constexpr (is_rectifier<Activation>) {
        const interval<double> ratio = gradient_factor(f, given, 1); // V(q) = ratio·q + σ_b²
        if (certainly_less(ratio, 1)) {
            if (same_set(given.biases, zero)) return {fixed_points::zero, zero, ratio};
            return {fixed_points::one, given.biases / (1 - ratio), ratio};
        }
        if (same_set(given.biases, zero) && same_set(ratio, 1))
            return {fixed_points::every, interval<double>::entire(), ratio};
        if (certainly_greater(ratio, 1)
            || (certainly_greater_equal(ratio, 1) && certainly_greater(given.biases, 0)))
            return {fixed_points::none, interval<double>::empty(), ratio};
        return {};
    } else {
        const interval<double> middle = f(zero);
        const interval<double> slope = f.derivative(zero);
        const interval<double> chi_of_zero = given.weights * sqr(slope);
        if (ratio_falls<Activation> && same_set(given.biases, zero) && same_set(middle, zero)
            && slope.is_point() && certainly_less_equal(chi_of_zero, 1))
            return {fixed_points::zero, zero, chi_of_zero};
        const auto rise = [&](const interval<double>& q) { return variance_map(f, given, q) - q; };
        const interval<double> q = detail::find_zero(rise, start);
        if (!q.is_bounded()) return {};
        return {ratio_falls<Activation> ? fixed_points::one : fixed_points::some, q,
                gradient_factor(f, given, q)};
    }
}

} // namespace gradus::mean_field
