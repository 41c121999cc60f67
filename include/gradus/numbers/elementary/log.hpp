#pragma once

#include <gradus/numbers/elementary/log_core.hpp>
#include <gradus/numbers/elementary/near_identity.hpp>
#include <gradus/numbers/elementary/wide_log.hpp>

namespace gradus::numbers {

namespace elementary {

/// log(1 + u) for u < 2⁻⁷ in magnitude, enclosed by a relative width of 2⁻⁶⁷.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t log1p_near_0(number u) {
    const uint128 middle = near_identity(static_cast<uint128>(u.significand) << 57, u.exponent,
                                         inverse_integer, !u.negative);
    return round_between<Mode, Real>(u.negative, u.exponent - 120, middle - near_identity_error,
                                     2 * near_identity_error);
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

/// log of what is not a normal positive number, of 1, and where the fast paths leave the rounding
/// open.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t log_rarely(std::uint64_t bits) {
    if ((bits & (format<Real>::sign - 1)) == 0) return format<Real>::sign | format<Real>::infinity;
    if (bits >= format<Real>::infinity) // negative numbers and NaN too
        return bits == format<Real>::infinity ? bits : format<Real>::nan;
    if (bits == format<Real>::one) return 0;
    const number x = decode<Real>(bits);
    if (bits < format<Real>::hidden) { // subnormal
        const std::uint64_t rounded = round_log<Mode, Real>(x.exponent, x.significand);
        if (rounded != undecided) return rounded;
    }
    return decided(round_wide<Mode, Real>(log(to_wide(x))));
}

} // namespace elementary

/// The natural logarithm, correctly rounded. log(±0) = −∞, log(1) = 0, log(∞) = ∞; NaN below 0.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real log(Real x) {
    using layout = elementary::format<Real>;
    const std::uint64_t bits = __builtin_bit_cast(typename layout::storage, x);
    // The field of the exponent: 0 for 0 and subnormal numbers; beyond 2·bias for ∞, NaN and the
    // sign.
    const int field = static_cast<int>(bits >> (layout::precision - 1));
    if (field > 0 && field <= 2 * layout::bias && bits != layout::one) {
        const int exponent = field - layout::bias;
        const std::uint64_t significand = bits << (64 - layout::precision) | std::uint64_t{1} << 63;
        const std::uint64_t rounded =
            bits - layout::one + layout::hidden / 256 < 3 * layout::hidden / 256
                ? elementary::log_near_1<Mode, Real>(exponent, significand)
                : elementary::round_log<Mode, Real>(exponent, significand);
        if (rounded != elementary::undecided) return elementary::from_bits<Real>(rounded);
    }
    return elementary::from_bits<Real>(elementary::log_rarely<Mode, Real>(bits));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::log;
} // namespace gradus
