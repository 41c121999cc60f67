#pragma once

#include <gradus/numbers/elementary/log.hpp>

namespace gradus::numbers {

namespace elementary {

/// log(1 + x) in log_core's units, for x > −1, 2⁻⁸ ≤ |x|: 1 + x is exact in 101 bits if x < 2⁴⁸,
/// and else cut by less than 2⁻¹⁰⁰ of itself.
constexpr int128 log1p_core(number x) {
    const uint128 unit = uint128{1} << 100;
    const uint128 significand = static_cast<uint128>(x.significand) << 37;
    if (x.negative) {
        const uint128 sum = unit - (significand >> -x.exponent);
        const int zeros = sum >> 64 != 0
                              ? __builtin_clzll(static_cast<std::uint64_t>(sum >> 64)) - 27
                              : __builtin_clzll(static_cast<std::uint64_t>(sum)) + 37;
        return log_core(-zeros, sum << zeros);
    }
    if (x.exponent < 0) return log_core(0, unit + (significand >> -x.exponent));
    const uint128 sum = significand + (x.exponent > 100 ? 0 : unit >> x.exponent);
    const int carry = static_cast<int>(sum >> 101);
    return log_core(x.exponent + carry, sum >> carry);
}

/// The bits of log(1 + x) by log1p_core, in its domain; `undecided` if its error does not decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t round_log1p(number x) {
    const int128 value = log1p_core(x);
    return round_between<Mode, Real>(value < 0, -112,
                                     static_cast<uint128>(value < 0 ? -value : value) - log_error,
                                     2 * log_error);
}

/// The bits of log(1 + x), correctly rounded, x > −1 finite and not 0; `undecided` if 256 bits do
/// not decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t log1p_bits(number x) {
    if (x.exponent < -56) // x − x²/2 + …
        return round_beside<Mode, Real>(x, x.negative);
    const std::uint64_t bits =
        x.exponent < -7 ? log1p_near_0<Mode, Real>(x) : round_log1p<Mode, Real>(x);
    return bits != undecided ? bits : round_wide<Mode, Real>(log1p(to_wide(x)));
}

} // namespace elementary

/// log(1 + x), correctly rounded. log1p(−1) = −∞, log1p(±0) = ±0, log1p(∞) = ∞; NaN below −1.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real log1p(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t minus_one = layout::sign | layout::one;
    if ((bits & (layout::sign - 1)) == 0) return x;
    if (bits >= minus_one)
        return elementary::from_bits<Real>(bits == minus_one ? layout::sign | layout::infinity
                                                             : layout::nan);
    if (bits >= layout::infinity && bits < layout::sign)
        return elementary::from_bits<Real>(bits == layout::infinity ? bits : layout::nan);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::log1p_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::log1p;
} // namespace gradus
