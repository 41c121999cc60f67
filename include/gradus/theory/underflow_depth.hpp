#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/scaled_power.hpp>

#include <stdexcept>

namespace gradus {

/// A binary floating-point format: bits of precision, exponents of the smallest normal number and
/// of the largest power of two.
struct binary_format {
    int precision;          ///< bits, the leading one included
    long smallest_exponent; ///< of 2, of the smallest normal number
    long largest_exponent;  ///< of 2, of the largest power of two
};

inline constexpr binary_format binary64{53, -1022, 1023}; ///< double
inline constexpr binary_format binary32{24, -126, 127};   ///< float
inline constexpr binary_format binary16{11, -14, 15};     ///< IEEE 754 half precision
inline constexpr binary_format bfloat16{8, -126, 127};    ///< float with 8 bits of precision

/// The first depths n at which a gradient of rⁿ is no longer a normal number, and at which it is
/// rounded to zero.
struct underflow {
    int subnormal; ///< the first depth with rⁿ below the smallest normal number
    int zero;      ///< the first depth at which rⁿ is rounded to 0
    constexpr bool operator==(const underflow&) const = default;
};

namespace detail {

/// The first n ≥ 1 at which `reached(rⁿ)` holds, which is near the n of rⁿ = limit, of which the
/// logarithm is given; an error if neither it nor `not_yet` is certain.
template <class Reached, class NotYet>
constexpr int first_depth(const rational& r, const interval<double>& log_of_limit, Reached reached,
                          NotYet not_yet) {
    const interval<double> estimate =
        log_of_limit / log(constant<interval<double>>(r.numerator, r.denominator));
    if (!certainly_less(estimate, 2'000'000'000))
        throw std::domain_error(
            "the factor is so close to 1 that 2,000,000,000 layers are too few");
    const int start = estimate.lower() > 2 ? static_cast<int>(estimate.lower()) - 1 : 1;
    for (int n = start;; ++n) {
        const scaled_power power = scaled_power::of(r, n);
        const bool here = reached(power);
        if (here && (n > start || start == 1)) return n;
        if (here || !not_yet(power))
            throw std::runtime_error("a power lies too close to the end of the format to decide");
    }
}

} // namespace detail

/// At which depth n does a gradient that shrinks by the factor r a layer, rⁿ, underflow?
/// subnormal: rⁿ < 2^smallest_exponent; zero: rⁿ ≤ half the smallest subnormal number, a tie that
/// goes to the even 0. Decided by enclosures, so the answer is exact or an error.
/// Domain: 0 < r < 1, and fewer than 2,000,000,000 layers. Source: article 004, claim 9.
constexpr underflow underflow_depth(const rational& r, const binary_format& format) {
    if (r <= rational(0) || r >= rational(1))
        throw std::domain_error("underflow_depth: the factor must lie between 0 and 1");
    const interval<double> log_of_two = log(interval<double>(2));
    const long normal = format.smallest_exponent;
    const long half_of_smallest = format.smallest_exponent - format.precision;
    return {detail::first_depth(
                r, normal * log_of_two,
                [&](const scaled_power& p) { return p.certainly_below(normal); },
                [&](const scaled_power& p) { return p.certainly_at_least(normal); }),
            detail::first_depth(
                r, half_of_smallest * log_of_two,
                [&](const scaled_power& p) {
                    return p.certainly_below(half_of_smallest) || p.equals(half_of_smallest);
                },
                [&](const scaled_power& p) {
                    return p.certainly_at_least(half_of_smallest) && !p.may_equal(half_of_smallest);
                })};
}

/// At which depth n does a gradient that grows by the factor r a layer, rⁿ, overflow to infinity?
/// Domain: r > 1. Source: article 001, claim 23 (r = 25).
constexpr int overflow_depth(const rational& r, const binary_format& format) {
    if (r <= rational(1)) throw std::domain_error("overflow_depth: the factor must exceed 1");
    // Rounding reaches infinity half a unit in the last place before 2^(largest + 1).
    const interval<double> threshold =
        interval<double>(2) - pown(constant<interval<double>>(1, 2), format.precision);
    const interval<double> log_of_two = log(interval<double>(2));
    const long largest = format.largest_exponent;
    return detail::first_depth(
        r, largest * log_of_two + log(threshold),
        [&](const scaled_power& p) {
            return p.exponent > largest
                   || (p.exponent == largest && p.m.lower() >= threshold.upper());
        },
        [&](const scaled_power& p) {
            return p.exponent < largest
                   || (p.exponent == largest && p.m.upper() < threshold.lower());
        });
}

} // namespace gradus
