#pragma once

#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/interval/piecewise_linear.hpp>
#include <gradus/numbers/rounding.hpp>

// The elementary functions over intervals. All of them are monotone, or even and monotone on each
// side of 0, so the tightest range is the correctly rounded value at two points.
namespace gradus::numbers::monotone {

/// [f(lower), f(upper)] for a growing function, given with its roundings down and up.
template <BinaryFloat Real, class Down, class Up>
constexpr interval<Real> increasing(const interval<Real>& x, Down down, Up up) {
    if (x.is_empty()) return x;
    return interval<Real>::enclosure(binary::one_zero<Real>(binary::to_bits(down(x.lower_))),
                                     binary::one_zero<Real>(binary::to_bits(up(x.upper_))),
                                     x.decoration());
}

/// [f(upper), f(lower)] for a falling function.
template <BinaryFloat Real, class Down, class Up>
constexpr interval<Real> decreasing(const interval<Real>& x, Down down, Up up) {
    if (x.is_empty()) return x;
    return interval<Real>::enclosure(binary::one_zero<Real>(binary::to_bits(down(x.upper_))),
                                     binary::one_zero<Real>(binary::to_bits(up(x.lower_))),
                                     x.decoration());
}

/// What of x lies at or above `least`, undefined somewhere if that is not all of it.
template <BinaryFloat Real>
constexpr interval<Real> part_above(int least, bool least_itself, const interval<Real>& x) {
    const interval<Real> start(least);
    const auto a = start.lower_bits();
    const bool outside = least_itself ? binary::less<Real>(x.upper_bits(), a)
                                      : !binary::less<Real>(a, x.upper_bits());
    if (outside) return interval<Real>::empty();
    const bool inside = least_itself ? !binary::less<Real>(x.lower_bits(), a)
                                     : binary::less<Real>(a, x.lower_bits());
    return interval<Real>::enclosure(binary::greater<Real>(a, x.lower_bits()), x.upper_bits(),
                                     inside ? x.decoration() : decoration::trivial);
}

} // namespace gradus::numbers::monotone

namespace gradus::numbers {

/// eˢ
template <BinaryFloat Real>
constexpr interval<Real> exp(const interval<Real>& x) {
    return monotone::increasing(
        x, [](Real s) { return exp<rounding::downward>(s); },
        [](Real s) { return exp<rounding::upward>(s); });
}

/// eˢ − 1
template <BinaryFloat Real>
constexpr interval<Real> expm1(const interval<Real>& x) {
    return monotone::increasing(
        x, [](Real s) { return expm1<rounding::downward>(s); },
        [](Real s) { return expm1<rounding::upward>(s); });
}

/// ln s, for s > 0
template <BinaryFloat Real>
constexpr interval<Real> log(const interval<Real>& x) {
    return monotone::increasing(
        monotone::part_above(0, false, x), [](Real s) { return log<rounding::downward>(s); },
        [](Real s) { return log<rounding::upward>(s); });
}

/// ln(1 + s), for s > −1
template <BinaryFloat Real>
constexpr interval<Real> log1p(const interval<Real>& x) {
    return monotone::increasing(
        monotone::part_above(-1, false, x), [](Real s) { return log1p<rounding::downward>(s); },
        [](Real s) { return log1p<rounding::upward>(s); });
}

/// √s, for s ≥ 0
template <BinaryFloat Real>
constexpr interval<Real> sqrt(const interval<Real>& x) {
    return monotone::increasing(
        monotone::part_above(0, true, x), [](Real s) { return sqrt<rounding::downward>(s); },
        [](Real s) { return sqrt<rounding::upward>(s); });
}

/// tanh s
template <BinaryFloat Real>
constexpr interval<Real> tanh(const interval<Real>& x) {
    return monotone::increasing(
        x, [](Real s) { return tanh<rounding::downward>(s); },
        [](Real s) { return tanh<rounding::upward>(s); });
}

/// σ(s) = 1/(1 + e⁻ˢ)
template <BinaryFloat Real>
constexpr interval<Real> sigmoid(const interval<Real>& x) {
    return monotone::increasing(
        x, [](Real s) { return sigmoid<rounding::downward>(s); },
        [](Real s) { return sigmoid<rounding::upward>(s); });
}

/// ln(1 + eˢ)
template <BinaryFloat Real>
constexpr interval<Real> softplus(const interval<Real>& x) {
    return monotone::increasing(
        x, [](Real s) { return softplus<rounding::downward>(s); },
        [](Real s) { return softplus<rounding::upward>(s); });
}

/// erf s
template <BinaryFloat Real>
constexpr interval<Real> erf(const interval<Real>& x) {
    return monotone::increasing(
        x, [](Real s) { return erf<rounding::downward>(s); },
        [](Real s) { return erf<rounding::upward>(s); });
}

/// erfc s = 1 − erf s
template <BinaryFloat Real>
constexpr interval<Real> erfc(const interval<Real>& x) {
    return monotone::decreasing(
        x, [](Real s) { return erfc<rounding::downward>(s); },
        [](Real s) { return erfc<rounding::upward>(s); });
}

/// σ′(s) = σ(s)(1 − σ(s))
template <BinaryFloat Real>
constexpr interval<Real> sigmoid_derivative(const interval<Real>& x) {
    return monotone::decreasing(
        abs(x), [](Real s) { return sigmoid_derivative<rounding::downward>(s); },
        [](Real s) { return sigmoid_derivative<rounding::upward>(s); });
}

/// tanh′ s = 1 − tanh² s
template <BinaryFloat Real>
constexpr interval<Real> tanh_derivative(const interval<Real>& x) {
    return monotone::decreasing(
        abs(x), [](Real s) { return tanh_derivative<rounding::downward>(s); },
        [](Real s) { return tanh_derivative<rounding::upward>(s); });
}

/// erf′(s) = 2/√π·e^(−s²)
template <BinaryFloat Real>
constexpr interval<Real> erf_derivative(const interval<Real>& x) {
    return monotone::decreasing(
        abs(x), [](Real s) { return erf_derivative<rounding::downward>(s); },
        [](Real s) { return erf_derivative<rounding::upward>(s); });
}

} // namespace gradus::numbers

namespace gradus {
using numbers::erf;
using numbers::erfc;
using numbers::exp;
using numbers::expm1;
using numbers::log;
using numbers::log1p;
using numbers::sqrt;
} // namespace gradus
