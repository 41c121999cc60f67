#pragma once

#include <gradus/activations.hpp>
#include <gradus/numbers/constants.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/forecast/moments_of.hpp>
#include <gradus/theory/forecast/trapezoid_rule.hpp>
#include <gradus/theory/forecast/variance_map.hpp>
#include <gradus/theory/proof/certificate.hpp>

#include <concepts>

/// A proof that the variance map has a fixed point and no other.
namespace gradus {

// d/dq E φ(√q Z)² = E (φφ′)′(√q Z), each by the derivative of what moments_of() says of E φ².

constexpr interval<double> growth_of_square(const identity_activation&, const interval<double>&) {
    return 1;
}
constexpr interval<double> growth_of_square(const relu_activation&, const interval<double>&) {
    return mean_field::detail::half;
}
constexpr interval<double> growth_of_square(const leaky_relu_activation& f,
                                            const interval<double>&) {
    return (1 + sqr(mean_field::detail::as_interval(f.alpha))) / 2;
}
/// With u = 1/√q: P(|Z| < u) − 2uφ(u)
constexpr interval<double> growth_of_square(const hard_tanh_activation&,
                                            const interval<double>& q) {
    const interval<double> u = 1 / sqrt(q);
    return erf(u / sqrt(interval<double>(2)))
           - 2 * u * mean_field::detail::density_at_0 * exp(-sqr(u) / 2);
}
constexpr interval<double> growth_of_square(const hard_sigmoid_activation&,
                                            const interval<double>& q) {
    return growth_of_square(hard_tanh, q / 9) / 36;
}
/// With A = e^(q/2) Φ(−√q) and B = e^(2q) Φ(−2√q): ½ + α²(2B − A)
constexpr interval<double> growth_of_square(const elu_activation& f, const interval<double>& q) {
    const interval<double> root = sqrt(q);
    return mean_field::detail::half
           + sqr(mean_field::detail::as_interval(f.alpha))
                 * (2 * mean_field::detail::scaled_tail(2 * root)
                    - mean_field::detail::scaled_tail(root));
}
constexpr interval<double> growth_of_square(const selu_activation&, const interval<double>& q) {
    return sqr(mean_field::detail::as_interval(selu_activation::lambda))
           * growth_of_square(elu_activation(selu_activation::alpha), q);
}
constexpr interval<double> growth_of_square(const tanh_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_tanh)
        .growth_of_square(mean_field::detail::rounded_tanh);
}
constexpr interval<double> growth_of_square(const sigmoid_activation&, const interval<double>& q) {
    return growth_of_square(tanh, q / 4) / 16;
}
constexpr interval<double> growth_of_square(const softplus_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_softplus)
        .growth_of_square(mean_field::detail::rounded_softplus);
}
constexpr interval<double> growth_of_square(const swish_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_swish)
        .growth_of_square(mean_field::detail::rounded_swish);
}
constexpr interval<double> growth_of_square(const gelu_activation&, const interval<double>& q) {
    return mean_field::trapezoid_rule(q, mean_field::detail::of_gelu)
        .growth_of_square(mean_field::detail::rounded_gelu);
}

namespace mean_field {

/// E φ(√q Z)² ≤ constant + root·√q + linear·q
struct square_bound {
    interval<double> constant;
    interval<double> root;
    interval<double> linear;
};

} // namespace mean_field

// Half of all z are below 0, and E max(z, 0)² = q/2.

constexpr mean_field::square_bound bound_of_square(const tanh_activation&) { return {1, 0, 0}; }
constexpr mean_field::square_bound bound_of_square(const sigmoid_activation&) { return {1, 0, 0}; }
constexpr mean_field::square_bound bound_of_square(const hard_tanh_activation&) {
    return {1, 0, 0};
}
constexpr mean_field::square_bound bound_of_square(const hard_sigmoid_activation&) {
    return {1, 0, 0};
}
constexpr mean_field::square_bound bound_of_square(const identity_activation&) { return {0, 0, 1}; }
constexpr mean_field::square_bound bound_of_square(const relu_activation&) {
    return {0, 0, mean_field::detail::half};
}
constexpr mean_field::square_bound bound_of_square(const leaky_relu_activation& f) {
    return {0, 0, growth_of_square(f, interval<double>(1))};
}
/// ln(1 + e^z) ≤ ln 2 + max(z, 0), and E max(z, 0) = √(q/2π)
constexpr mean_field::square_bound bound_of_square(const softplus_activation&) {
    const interval<double> c = to_interval(constants::log_of_two());
    return {sqr(c), 2 * c * mean_field::detail::density_at_0, mean_field::detail::half};
}
/// −0.28 ≤ zσ(z)
constexpr mean_field::square_bound bound_of_square(const swish_activation&) {
    return {sqr(constant<interval<double>>(28, 100)) / 2, 0, mean_field::detail::half};
}
/// −0.17 ≤ zΦ(z)
constexpr mean_field::square_bound bound_of_square(const gelu_activation&) {
    return {sqr(constant<interval<double>>(17, 100)) / 2, 0, mean_field::detail::half};
}
/// −α ≤ α(e^z − 1)
constexpr mean_field::square_bound bound_of_square(const elu_activation& f) {
    return {sqr(mean_field::detail::as_interval(f.alpha)) / 2, 0, mean_field::detail::half};
}
constexpr mean_field::square_bound bound_of_square(const selu_activation&) {
    const auto [constant, root, linear] = bound_of_square(elu_activation(selu_activation::alpha));
    const interval<double> scale = sqr(mean_field::detail::as_interval(selu_activation::lambda));
    return {scale * constant, 0, scale * linear};
}

/// Of an activation of your own: growth_of_square() encloses d/dq E φ(√q Z)² over a box of q, and
/// bound_of_square() bounds it; and E φ(√q Z)² does not fall with q, as it never does where
/// φ(z)² + φ(−z)² does not fall for z > 0.
template <class Activation>
concept HasGrowth =
    mean_field::HasMoments<Activation> && requires(const Activation& f, const interval<double>& q) {
        { growth_of_square(f, q) } -> std::same_as<interval<double>>;
        { bound_of_square(f) } -> std::same_as<mean_field::square_bound>;
    };

namespace shown {

/// The certificate of `prove_one_fixed_point` as an error prints it. It does not compile unless it
/// is proved.
template <outcome How, class Range, class Values>
struct proof_of_fixed_point {
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: a variance is a number from 0 on, and these "
                  "hold none, or something else besides");
    static_assert(How != outcome::unbounded_range,
                  "gradus: this statement is undecided: with weights of this variance nothing "
                  "bounds a fixed point from above");
    static_assert(
        How != outcome::too_close,
        "gradus: this statement is undecided: 0 may be a fixed point of the variance map, "
        "or as good as one, and there may be another above it");
    static_assert(How != outcome::slope_of_no_sign,
                  "gradus: this statement is undecided: on shown::range the variance map's slope, "
                  "shown::values, may be 1, so that more than one fixed point is possible");
    static_assert(How != outcome::out_of_budget,
                  "gradus: this statement is undecided: beyond shown::range, where the variance "
                  "map's slope is below 1, fixed points were not excluded in 200 steps");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::fixed_point, Made>
    : proof_of_fixed_point<Made.how, range_of<Made>, values_of<Made>> {};

} // namespace shown

/// V(q) = σ_w² E φ(√q Z)² + σ_b² has a fixed point q ≥ 0 and no other, for all variances that
/// `given` holds. Because
/// — E φ² ≤ c + e√q + dq, so that q = V(q) implies (1 − σ_w²d)q − σ_w²e√q − (σ_w²c + σ_b²) ≤ 0:
/// with
///   σ_w²d < 1 no fixed point is above the u at which that is 0, and V(u) ≤ u;
/// — V does not fall, so that no fixed point is below V(0), and with every l below which there is
///   none, none is below V(l); with every u above which there is none, none is above V(u). By such
///   steps all that lies outside of a box is excluded;
/// — in the box V′ < 1, enclosed: V(q) − q falls, and has one zero at most. It has one, as it is
///   continuous and V(q) − q changes from ≥ 0 to ≤ 0 between the first ends.
/// Of the certificate `range` is the box, `values` encloses V′ over it, `bound` is 1 and `boxes` is
/// the number of steps. V(0) = 0 is refused: what is next to it is not told apart from it.
template <HasGrowth Activation>
constexpr certificate prove_one_fixed_point(const Activation& f,
                                            const mean_field::variances& given) {
    certificate result{outcome::empty_range,       0, interval<double>::entire(),
                       interval<double>::entire(), 1, subject::fixed_point};
    const auto is_variance = [](const interval<double>& x) {
        return certifies(x) && x.is_bounded() && certainly_greater_equal(x, 0);
    };
    if (!is_variance(given.weights) || !is_variance(given.biases)) return result;

    const mean_field::square_bound bound = bound_of_square(f);
    const interval<double> rest = 1 - given.weights * bound.linear;
    result.how = outcome::unbounded_range;
    if (!certainly_greater(rest, 0)) return result;
    const interval<double> of_root = given.weights * bound.root;
    const interval<double> discriminant =
        sqr(of_root) + 4 * rest * (given.weights * bound.constant + given.biases);
    double upper = sqr((of_root + sqrt(discriminant)) / (2 * rest)).upper();
    constexpr double farthest = 0x1p1000;
    if (!(upper < farthest)) return result;
    double lower = (given.weights * sqr(f(interval<double>(0))) + given.biases).lower();
    result.how = outcome::too_close;
    if (!(lower > 0)) return result;

    const auto V = [&](double q) {
        ++result.boxes;
        return mean_field::variance_map(f, given, interval<double>(q));
    };
    // Where the box stands decides about the proof's success, not about what it proves.
    const double guess = mean_field::detail::sign_change(
        [&](double q) { return midpoint(V(q)) - q; }, lower / 2 + upper / 2);
    result.how = outcome::slope_of_no_sign;
    constexpr int tries = 9;
    double part = 0.5;
    for (int k = 0; k < tries && result.how == outcome::slope_of_no_sign; ++k, part /= 2) {
        result.range = {guess * (1 - part), guess * (1 + part)};
        result.values = given.weights * growth_of_square(f, result.range);
        if (certainly_less(result.values, 1)) result.how = outcome::out_of_budget;
    }
    if (result.how == outcome::slope_of_no_sign) return result;

    constexpr int most_steps = 200;
    for (int k = 0; k < most_steps && lower < result.range.lower(); ++k) {
        const double next = V(lower).lower();
        if (!(next > lower)) return result;
        lower = next;
    }
    for (int k = 0; k < most_steps && upper > result.range.upper(); ++k) {
        const double next = V(upper).upper();
        if (!(next < upper)) return result;
        upper = next;
    }
    if (lower >= result.range.lower() && upper <= result.range.upper())
        result.how = outcome::proved;
    return result;
}

} // namespace gradus
