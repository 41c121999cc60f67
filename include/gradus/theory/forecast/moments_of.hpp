#pragma once

#include <gradus/activations.hpp>
#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/forecast/moments.hpp>
#include <gradus/theory/forecast/trapezoid_rule.hpp>

#include <concepts>

/// moments_of(φ, q): what each activation does on average, by a closed form where it has one, else
/// by the trapezoid rule with what is said here of φ(x + iy).
namespace gradus::mean_field {

/// An activation of which a forecast can be made. One of your own has a moments_of() beside it.
template <class Activation>
concept HasMoments = requires(const Activation& f, const interval<double>& q) {
    { moments_of(f, q) } -> std::same_as<moments>;
};

namespace detail {

inline constexpr interval<double> half = constant<interval<double>>(1, 2);
inline constexpr interval<double> density_at_0 = 1 / sqrt(2 * to_interval(constants::pi()));

template <class Rational>
constexpr interval<double> as_interval(const Rational& x) {
    return constant<interval<double>>(x.numerator, x.denominator);
}

/// A formula for the moments whose E φ² does not fall: tight for a q that is no point, too.
template <class Formula>
constexpr moments growing(const Formula& formula, const interval<double>& q) {
    moments result = formula(q);
    if (q.is_point() || !certifies(q) || !q.is_bounded()) return result;
    const interval<double> least = formula(interval<double>(q.lower())).square;
    const interval<double> most = formula(interval<double>(q.upper())).square;
    result.square = {least.lower(), most.upper()};
    return result;
}

/// e^(t²/2) Φ(−t) for t ≥ 0; far out by its asymptotic series, between two of whose sums it lies:
/// √(2π) t e^(t²/2) Φ(−t) = 1 − u + 3u² − 15u³ + 105u⁴ − … with u = 1/t².
constexpr interval<double> scaled_tail(const interval<double>& t) {
    constexpr int far = 36;
    if (certainly_less(t, far)) return exp(sqr(t) / 2) * erfc(t / sqrt(interval<double>(2))) / 2;
    if (!certainly_greater_equal(t, 1)) return density_at_0 * interval<double>(0, 2);
    const interval<double> u = recip(sqr(t));
    const interval<double> rest((1 - 7 * u).lower(), 1.0);
    return density_at_0 * (1 - u * (1 - 3 * u * (1 - 5 * u * rest))) / t;
}

// φ and φ′ at ±z for z ≥ 0, from as few functions as can be; their errors in units of 2⁻⁵³.
constexpr double unit = 0x1p-53;

/// tanh′ = (1 − t)(1 + t), of which t's own unit, doubled, and three of rounding make less than 6.
constexpr at_both_signs rounded_tanh(double z) {
    const double t = numbers::tanh(z);
    const between slope = around((1 - t) * (1 + t), 6 * unit);
    return {{{t, t}, slope}, {{-t, -t}, slope}};
}

/// With e = e^(−z): ln(1 + e) and z + ln(1 + e); e/(1 + e) and 1/(1 + e). None has more than 3
/// units of itself, as a unit of e is less than one of each.
constexpr at_both_signs rounded_softplus(double z) {
    const auto positive = [](double x) { return around(x, 4 * unit * x); };
    const double e = numbers::exp(-z);
    const double below = numbers::log1p(e);
    return {{positive(z + below), positive(1 / (1 + e))}, {positive(below), positive(e / (1 + e))}};
}

/// With p = 1/(1 + e^(−z)) and m = e^(−z)/(1 + e^(−z)), as in softplus: zp, −zm; p + zpm, m − zpm.
/// The product zpm has up to 8 units, a sum one more.
constexpr at_both_signs rounded_swish(double z) {
    const double e = numbers::exp(-z);
    const double p = 1 / (1 + e);
    const double m = e / (1 + e);
    const double zpm = z * p * m;
    const double error = 12 * unit;
    return {{around(z * p, error * z), around(p + zpm, error * (p + zpm))},
            {around(-z * m, error * z * m), around(m - zpm, error * (m + zpm))}};
}

/// With c = erfc(z/√2)/2, p = 1 − c and d = zφ(z): zp, −zc; p + d, c − d. From z/√2, which is
/// rounded: an error of δ in an argument x changes erfc x and erf′(x) by at most 2x² + 1 times δ of
/// themselves, as x erf′(x) ≤ (2x² + 1) erfc(x).
constexpr at_both_signs rounded_gelu(double z) {
    constexpr double over_root_2 = 0.70710678118654752;
    const double x = z * over_root_2;
    const double c = numbers::erfc(x) / 2;
    const double p = 1 - c;
    const double d = z * numbers::erf_derivative(x) * over_root_2 / 2;
    const double error = (2 * z * z + 10) * unit;
    return {{around(z * p, error * z), around(p + d, error * (p + d))},
            {around(-z * c, error * z * c), around(c - d, error * (c + d))}};
}

// What is known of the analytic activations.

/// For |y| < π/3: |tanh(x + iy)|² = (sinh²x + sin²y)/(sinh²x + cos²y) ≤ max(1, tan²y) ≤ 3, and
/// |tanh′(x + iy)| = 1/(sinh²x + cos²y) ≤ 4, so that |tanh z| ≤ 4|z|.
inline constexpr analytic_bounds of_tanh{.strip = 1.047,
                                         .value = {1.7321, 0},
                                         .slope = {4, 0},
                                         .factor = 4,
                                         .is_odd = true,
                                         .square_grows = true};

/// For |y| ≤ π/2 neither 1 + e^z nor 1 + e^(−z) is smaller than 1, since the power's real part is
/// not below 0. So |ln(1 + e^z)| ≤ ln 2 + |x| + π/2, and the slope |σ| ≤ 1.
/// softplus is positive, grows and is convex: so do the sums of its squares at ±z.
inline constexpr analytic_bounds of_softplus{
    .strip = 1.57, .value = {2.27, 1}, .slope = {1, 0}, .square_grows = true};

/// With t = e^(−x) and c = cos y: |1 + e^(−z)|² = 1 + 2tc + t² ≥ sin²y if c < 0, else ≥ 1. For
/// |y| < 2π/3 that is |σ| ≤ 2/√3 < 1.1548, so that |zσ(z)| ≤ 1.1548(|x| + 2.1), and the slope
/// |σ(z) + zσ(z)σ(−z)| ≤ 1.1548 + 1.3334(|x| + 2.1).
/// The squares at ±z add up to z²(1 − 2σ′(z)), which grows.
inline constexpr analytic_bounds of_swish{.strip = 2.094,
                                          .value = {2.43, 1.1548},
                                          .slope = {3.96, 1.3334},
                                          .factor = 1.1548,
                                          .square_grows = true};

/// For |y| ≤ 2: Φ(x + iy) = Φ(x) + i ∫ φ(x + it) dt over 0 ≤ t ≤ y and |φ(x + it)| = φ(x)e^(t²/2),
/// so that |Φ| ≤ 1 + 2e²/√(2π) < 6.9, |zΦ(z)| ≤ 6.9(|x| + 2), and, as |x|φ(x) < 0.25, the slope
/// |Φ(z) + zφ(z)| ≤ 6.9 + e²(0.25 + 0.8) < 14.7.
/// The squares at ±z add up to z²(1 − 2Φ(z)Φ(−z)), which grows.
inline constexpr analytic_bounds of_gelu{
    .strip = 2, .value = {13.8, 6.9}, .slope = {14.7, 0}, .factor = 6.9, .square_grows = true};

} // namespace detail

} // namespace gradus::mean_field

namespace gradus {

// Closed forms.

/// 0, q, 1
constexpr mean_field::moments moments_of(const identity_activation&, const interval<double>& q) {
    return {0, q, 1};
}

/// (1 − α)√(q/2π), (1 + α²)q/2, (1 + α²)/2
constexpr mean_field::moments moments_of_rectifier(const interval<double>& alpha,
                                                   const interval<double>& q) {
    const interval<double> both = (1 + sqr(alpha)) / 2;
    return {(1 - alpha) * mean_field::detail::density_at_0 * sqrt(q), both * q, both};
}
constexpr mean_field::moments moments_of(const relu_activation&, const interval<double>& q) {
    return moments_of_rectifier(0, q);
}
constexpr mean_field::moments moments_of(const leaky_relu_activation& f,
                                         const interval<double>& q) {
    return moments_of_rectifier(mean_field::detail::as_interval(f.alpha), q);
}

/// With u = 1/√q, p = P(|Z| < u) = erf(u/√2) and φ the density of Z:
/// 0, q(p − 2uφ(u)) + 1 − p, p
constexpr mean_field::moments moments_of(const hard_tanh_activation&, const interval<double>& q) {
    const auto formula = [](const interval<double>& v) -> mean_field::moments {
        const interval<double> u = 1 / sqrt(v);
        const interval<double> x = u / sqrt(interval<double>(2));
        const interval<double> inside = erf(x);
        const interval<double> density = mean_field::detail::density_at_0 * exp(-sqr(u) / 2);
        return {0, v * inside - 2 * sqrt(v) * density + erfc(x), inside};
    };
    return mean_field::detail::growing(formula, q);
}

/// hard_sigmoid(z) = (1 + hard_tanh(z/3))/2
constexpr mean_field::moments moments_of(const hard_sigmoid_activation&,
                                         const interval<double>& q) {
    const mean_field::moments m = moments_of(hard_tanh, q / 9);
    return {mean_field::detail::half, (1 + m.square) / 4, m.slope_square / 36};
}

/// With A = e^(q/2) Φ(−√q) and B = e^(2q) Φ(−2√q):
/// √(q/2π) + α(A − ½), q/2 + α²(B − 2A + ½), ½ + α²B.
/// What α² is multiplied by is E (1 − e^z)² over z < 0, which for a small q is known better from
/// t² − t³ ≤ (1 − e^(−t))² ≤ t²: between q/2 − √(2/π) q√q and q/2.
constexpr mean_field::moments moments_of(const elu_activation& f, const interval<double>& q) {
    const interval<double> alpha = mean_field::detail::as_interval(f.alpha);
    const auto formula = [&](const interval<double>& v) -> mean_field::moments {
        const interval<double> root = sqrt(v);
        using mean_field::detail::half;
        const interval<double> A = mean_field::detail::scaled_tail(root);
        const interval<double> B = mean_field::detail::scaled_tail(2 * root);
        const interval<double> small = v / 2 - 2 * mean_field::detail::density_at_0 * v * root;
        const interval<double> difference = B - 2 * A + half;
        const double least = small.lower() > 0 ? small.lower() : 0;
        const double most = (v / 2).upper();
        const interval<double> below(difference.lower() > least ? difference.lower() : least,
                                     difference.upper() < most ? difference.upper() : most);
        return {mean_field::detail::density_at_0 * root + alpha * (A - half),
                v / 2 + sqr(alpha) * below, half + sqr(alpha) * B};
    };
    return mean_field::detail::growing(formula, q);
}
constexpr mean_field::moments moments_of(const selu_activation&, const interval<double>& q) {
    const interval<double> lambda = mean_field::detail::as_interval(selu_activation::lambda);
    const mean_field::moments m = moments_of(elu_activation(selu_activation::alpha), q);
    return {lambda * m.mean, sqr(lambda) * m.square, sqr(lambda) * m.slope_square};
}

// Analytic activations.

constexpr mean_field::moments moments_of(const tanh_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_tanh)
        .of(mean_field::detail::rounded_tanh);
}

/// σ(z) = (1 + tanh(z/2))/2
constexpr mean_field::moments moments_of(const sigmoid_activation&, const interval<double>& q) {
    const mean_field::moments m = moments_of(tanh, q / 4);
    return {mean_field::detail::half, (1 + m.square) / 4, m.slope_square / 16};
}

constexpr mean_field::moments moments_of(const softplus_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_softplus)
        .of(mean_field::detail::rounded_softplus);
}

constexpr mean_field::moments moments_of(const swish_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_swish)
        .of(mean_field::detail::rounded_swish);
}

constexpr mean_field::moments moments_of(const gelu_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_gelu)
        .of(mean_field::detail::rounded_gelu);
}

} // namespace gradus
