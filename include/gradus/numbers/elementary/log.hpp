#pragma once

#include <gradus/numbers/elementary/log_core.hpp>
#include <gradus/numbers/elementary/series_near_zero.hpp>
#include <gradus/numbers/elementary/wide_log.hpp>

namespace gradus::numbers {

namespace elementary {

/// log(1 + u) for u < 2⁻⁷ in magnitude, enclosed by a relative width of 2⁻⁶⁷.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t log1p_near_0(number u) {
    const uint128 middle = series_near_zero(static_cast<uint128>(u.significand) << 57, u.exponent,
                                            inverse_integer, !u.negative);
    return round_between<Mode, Real>(u.negative, u.exponent - 120, middle - series_near_zero_error,
                                     2 * series_near_zero_error);
}

/// log(significand·2^(exponent − 63)), which is not near 0, from log_core.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t round_log(int exponent, std::uint64_t significand) {
    const int128 value = log_core(exponent, uint128{significand} << 37);
    return round_between<Mode, Real>(value < 0, -112,
                                     static_cast<uint128>(value < 0 ? -value : value) - log_error,
                                     2 * log_error);
}

/// log x for 0 < |x − 1| < 2⁻⁷, from the significand and exponent of x, 0 or −1. x − 1 is exact.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t log_near_1(int exponent, std::uint64_t significand) {
    const bool less = exponent < 0;
    const std::uint64_t distance = less ? 0 - significand : significand << 1 >> 1;
    const int zeros = __builtin_clzll(distance);
    return log1p_near_0<Mode, Real>({less, exponent - zeros, distance << zeros});
}

/// log of what is not a positive number, near 1, and where the rounding is hard to decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t log_rarely(std::uint64_t bits) {
    if ((bits & (float_layout<Real>::sign - 1)) == 0)
        return float_layout<Real>::sign | float_layout<Real>::infinity;
    if (bits >= float_layout<Real>::infinity) // negative numbers and NaN too
        return bits == float_layout<Real>::infinity ? bits : float_layout<Real>::nan;
    if (bits == float_layout<Real>::one) return 0;
    const number x = decode<Real>(bits);
    const std::uint64_t rounded = bits - float_layout<Real>::one + float_layout<Real>::hidden / 256
                                          < 3 * float_layout<Real>::hidden / 256
                                      ? log_near_1<Mode, Real>(x.exponent, x.significand)
                                      : round_log<Mode, Real>(x.exponent, x.significand);
    return rounded != undecided ? rounded : decided(round_wide<Mode, Real>(log(to_wide(x))));
}

} // namespace elementary

/// The natural logarithm, correctly rounded. log(±0) = −∞, log(1) = 0, log(∞) = ∞; NaN below 0.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real log(Real x) {
    using elementary::uint128;
    using layout = elementary::float_layout<Real>;
    // Every float is a double.
    const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, static_cast<double>(x));
    // Normal positive numbers, and not from 1 − 2⁻⁹ to 1 + 2⁻⁷: |log x| > 2⁻⁹ is a normal number.
    if (bits - 0x10'0000'0000'0000 < 0x7fe0'0000'0000'0000
        && bits - 0x3fef'f000'0000'0000 >= 0x3000'0000'0000) {
        const int exponent = static_cast<int>(bits >> 52) - 1023;
        const elementary::int128 value = elementary::log_core(
            exponent, static_cast<uint128>(bits << 11 | 0x8000'0000'0000'0000) << 37);
        const uint128 magnitude = static_cast<uint128>(exponent < 0 ? -value : value);
        // round_between does the same for all numbers.
        const int dropped =
            128 - layout::precision - __builtin_clzll(static_cast<std::uint64_t>(magnitude >> 64));
        const uint128 first = magnitude - elementary::log_error
                              + (uint128{elementary::halves<Mode>[exponent < 0]} << (dropped - 1));
        if (((first + 2 * elementary::log_error) ^ first) >> dropped == 0) {
            const int field = dropped + (layout::precision + layout::bias - 114)
                              + (exponent < 0 ? 2 * layout::bias + 2 : 0); // the sign is above it
            return __builtin_bit_cast(
                Real, static_cast<typename layout::storage>(
                          (static_cast<std::uint64_t>(field) << (layout::precision - 1))
                          + static_cast<std::uint64_t>(first >> dropped)));
        }
    }
    return elementary::from_bits<Real>(elementary::log_rarely<Mode, Real>(elementary::to_bits(x)));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::log;
} // namespace gradus
