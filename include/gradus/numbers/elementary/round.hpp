#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>

namespace gradus::numbers::elementary {

/// What a rounding step answers when the enclosure it was given is too wide. (As bits of a number
/// it would be a NaN that no function here returns.)
inline constexpr std::uint64_t undecided = ~std::uint64_t{0};

/// The numbers of a format cut the line into cells. So many halves of a cell, for positive and for
/// negative numbers, are added to a magnitude before all but the whole cells of it is dropped.
template <rounding Mode>
inline constexpr std::uint64_t halves[2] = {1, 1};
template <>
inline constexpr std::uint64_t halves<rounding::downward>[2] = {0, 2};
template <>
inline constexpr std::uint64_t halves<rounding::upward>[2] = {2, 0};

/// The rounding step of all functions; exp and log have the common case of it in line. A real
/// number whose magnitude lies strictly between below·2^exponent and (below + width)·2^exponent is
/// rounded, once, to the bits of a Real; `undecided` if the numbers between the two ends do not all
/// round alike. Demands 2⁶⁴ ≤ below, below + width ≤ 2¹²⁷, width ≥ 1.
///
/// Both ends are excluded. So the number itself is never one of the points where rounding changes,
/// and a value such as "x and a trifle more" is the interval (x, x + trifle). Numbers that are
/// exact have no business here.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t round_between(bool negative, int exponent, uint128 below, uint128 width) {
    constexpr int precision = float_layout<Real>::precision;
    constexpr bool nearest = Mode == rounding::to_nearest;
    int dropped = 128 - __builtin_clzll(static_cast<std::uint64_t>(below >> 64)) - precision;
    int field =
        exponent + dropped + precision - 2 + float_layout<Real>::bias; // the exponent's, less 1
    if (field < 0 || field >= 2 * float_layout<Real>::bias) {
        const bool outward = !nearest && negative == (Mode == rounding::downward);
        const std::uint64_t sign = negative ? float_layout<Real>::sign : 0;
        if (field > 0)
            return sign
                   | (nearest || outward ? float_layout<Real>::infinity
                                         : float_layout<Real>::largest);
        dropped -= field; // below the normal numbers more bits are dropped
        field = 0;
        if (dropped > 127) // less than half of the smallest positive number
            return sign | std::uint64_t{outward};
    }
    // The cell [kept, kept + 1)·2^dropped holds the number; to nearest, the cells are moved by a
    // half. The leading bit of kept adds 1 to the exponent field, and so does a carry out of it.
    const uint128 first = nearest ? below + (uint128{1} << (dropped - 1)) : below;
    const uint128 kept = first >> dropped;
    if (kept != (first + width - 1) >> dropped) return undecided;
    return (negative ? float_layout<Real>::sign : 0)
           + (static_cast<std::uint64_t>(field) << (precision - 1))
           + static_cast<std::uint64_t>(kept)
           + (!nearest && negative == (Mode == rounding::downward) ? 1 : 0);
}

/// What a fast path knows of a magnitude: it lies strictly between below·2^exponent and
/// (below + width)·2^exponent.
struct enclosure {
    uint128 below;
    uint128 width;
    int exponent;
};

/// Called when no enclosure was tight enough. Not constexpr: in a constant expression its name is
/// the error message. At run time the program stops. A guess is never returned.
[[noreturn]] inline void the_correct_rounding_of_this_value_could_not_be_decided() {
    __builtin_trap();
}

/// These bits, or the hard error.
constexpr std::uint64_t decided(std::uint64_t bits) {
    if (bits == undecided) the_correct_rounding_of_this_value_could_not_be_decided();
    return bits;
}

/// Magnitudes that no Real can hold: rounded as any number above the largest, or below the
/// smallest.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t overflow(bool negative) {
    return round_between<Mode, Real>(negative, 5000, uint128{1} << 64, 1);
}
/// The bits of a number that is too small for a Real, but not 0.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t underflow(bool negative) {
    return round_between<Mode, Real>(negative, -5000, uint128{1} << 64, 1);
}

/// A number that is not x but differs from it by less than 2⁻⁵⁵ of its power of two, 2^x.exponent,
/// and that lies farther from 0 than x does (grows) or nearer to it.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t round_beside(number x, bool grows) {
    const uint128 exact = static_cast<uint128>(x.significand) << 57;
    const uint128 trifle = uint128{1} << 65;
    return round_between<Mode, Real>(x.negative, x.exponent - 120, grows ? exact : exact - trifle,
                                     trifle);
}

} // namespace gradus::numbers::elementary
