#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>
#include <gradus/numbers/rounding.hpp>

#include <cstdint>

/// Numbers of a format as the bits that hold them. Intervals decide everything on bits, since
/// floating-point operations change their meaning under -Ofast: infinities are assumed away, even
/// as arguments and results, and subnormals are zero.
namespace gradus::numbers::binary {

using elementary::decode;
using elementary::float_layout;
using elementary::from_bits;
using elementary::number;
using elementary::to_bits;

/// The bits of a binary32 or binary64 number, as `to_bits` gives them.
using bits = std::uint64_t;
/// 128 bits, which hold a product of two significands.
using wide = elementary::uint128;

/// The bits of +∞.
template <BinaryFloat Real>
inline constexpr bits plus_infinity = float_layout<Real>::infinity;
/// The bits of −∞.
template <BinaryFloat Real>
inline constexpr bits minus_infinity = float_layout<Real>::sign | float_layout<Real>::infinity;
/// The smallest positive number is 2^least_exponent.
template <BinaryFloat Real>
inline constexpr int least_exponent = 2 - float_layout<Real>::bias - float_layout<Real>::precision;

/// Is the sign bit set? −0 is negative too, and so is a NaN with that bit.
template <BinaryFloat Real>
constexpr bool is_negative(bits x) {
    return x >= float_layout<Real>::sign;
}
/// Is x +∞ or −∞?
template <BinaryFloat Real>
constexpr bool is_infinite(bits x) {
    return (x & ~float_layout<Real>::sign) == float_layout<Real>::infinity;
}
/// Is x no number?
template <BinaryFloat Real>
constexpr bool is_nan(bits x) {
    return (x & ~float_layout<Real>::sign) > float_layout<Real>::infinity;
}

/// +0 for either zero: the only zero that bounds use.
template <BinaryFloat Real>
constexpr bits one_zero(bits x) {
    return x == float_layout<Real>::sign ? 0 : x;
}

/// −x, +0 for +0
template <BinaryFloat Real>
constexpr bits negate(bits x) {
    return x == 0 ? x : x ^ float_layout<Real>::sign;
}

/// An integer with the sign of x; integers and numbers have the same order.
template <BinaryFloat Real>
constexpr std::int64_t order(bits x) {
    return static_cast<std::int64_t>(is_negative<Real>(x) ? float_layout<Real>::sign - x : x);
}
/// x < y of numbers; −0 = +0.
template <BinaryFloat Real>
constexpr bool less(bits x, bits y) {
    return order<Real>(x) < order<Real>(y);
}
/// min(x, y) of numbers; x if they are equal.
template <BinaryFloat Real>
constexpr bits lesser(bits x, bits y) {
    return less<Real>(y, x) ? y : x;
}
/// max(x, y) of numbers; x if they are equal.
template <BinaryFloat Real>
constexpr bits greater(bits x, bits y) {
    return less<Real>(x, y) ? y : x;
}

/// The real number ±m·2^(exponent − 63) rounded to the format, overflow and subnormals included,
/// where m = significand if `exact`, else significand < m < significand + 1. The top bit of the
/// significand is set, so that 2^exponent is the leading power.
template <BinaryFloat Real, rounding Mode>
constexpr bits round(bool negative, std::uint64_t significand, std::int64_t exponent, bool exact) {
    constexpr int precision = float_layout<Real>::precision;
    constexpr std::int64_t above_overflow = 1100; // keeps the exponent field below 2^12
    if (exponent > above_overflow) exponent = above_overflow;
    std::int64_t last_place = exponent + 1 - precision;
    if (last_place < least_exponent<Real>) last_place = least_exponent<Real>;

    // The significand is `kept` units of the last place and `rest`/2^64 of a unit.
    const std::int64_t drop = last_place - (exponent - 63);
    const std::uint64_t kept = drop < 64 ? significand >> drop : 0;
    const std::uint64_t rest = drop < 64    ? significand << (64 - drop)
                               : drop == 64 ? significand
                                            : 1;
    const bool outward = negative == (Mode == rounding::downward);
    bool away = outward && (rest != 0 || !exact);
    if constexpr (Mode == rounding::to_nearest) {
        constexpr std::uint64_t half = std::uint64_t{1} << 63;
        away = rest > half || (rest == half && (!exact || (kept & 1) != 0));
    }
    // The leading bit of `kept` adds one to the exponent field; so does a carry out of it.
    const auto field = static_cast<std::uint64_t>(last_place - least_exponent<Real>);
    bits word = (field << (precision - 1)) + kept + (away ? 1 : 0);
    if (word >= float_layout<Real>::infinity)
        word = Mode == rounding::to_nearest || outward ? float_layout<Real>::infinity
                                                       : float_layout<Real>::largest;
    return negative && word != 0 ? word | float_layout<Real>::sign : word;
}

} // namespace gradus::numbers::binary
