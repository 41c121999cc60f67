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

/// The rounding of a logarithm from log_core.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t round_log(int128 value) {
    const uint128 magnitude = static_cast<uint128>(value < 0 ? -value : value);
    return round_between<Mode, Real>(value < 0, -112, magnitude - log_error, 2 * log_error);
}

template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t log_bits(number x) {
    std::uint64_t bits = undecided;
    // x − 1 is exact if x is in [½, 2); then it is distance·2⁻⁶³ or −distance·2⁻⁶⁴.
    const bool less = x.exponent == -1;
    const std::uint64_t distance = less ? 0 - x.significand : x.significand << 1 >> 1;
    const int zeros = less || x.exponent == 0 ? __builtin_clzll(distance) : 0;
    if (zeros > 7)
        bits = log1p_near_0<Mode, Real>({less, less ? -1 - zeros : -zeros, distance << zeros});
    else
        bits =
            round_log<Mode, Real>(log_core(x.exponent, static_cast<uint128>(x.significand) << 37));
    return bits != undecided ? bits : round_wide<Mode, Real>(log(to_wide(x)));
}

} // namespace elementary

/// The natural logarithm, correctly rounded. log(±0) = −∞, log(1) = 0, log(∞) = ∞; NaN below 0.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real log(Real x) {
    using layout = elementary::format<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    if ((bits & (layout::sign - 1)) == 0)
        return elementary::from_bits<Real>(layout::sign | layout::infinity);
    if (bits >= layout::infinity) // negative numbers and NaN too
        return elementary::from_bits<Real>(bits == layout::infinity ? bits : layout::nan);
    if (bits == layout::one) return elementary::from_bits<Real>(0);
    return elementary::decided<Real>(
        elementary::log_bits<Mode, Real>(elementary::decode<Real>(bits)));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::log;
} // namespace gradus
