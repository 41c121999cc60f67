#pragma once

#include <gradus/numbers/elementary/limb_product.hpp>
#include <gradus/numbers/elementary/round.hpp>

namespace gradus::numbers::elementary {

/// A binary floating-point number with 256 significant bits and, in effect, any exponent:
/// ± limbs·2^(exponent − 255), limbs least significant first, the top bit of limb[3] set unless the
/// number is 0. It decides what the fast 128-bit paths cannot.
///
/// Results are truncated. Products and quotients err by less than 2⁻²⁵⁵ and 2⁻²⁵⁰ of themselves; a
/// sum or difference errs by less than 2⁻²⁵⁵ of the larger operand.
struct wide {
    bool negative = false;
    int exponent = 0;
    std::uint64_t limb[4] = {};
};

/// ± significand·2^(exponent − 63), exactly; significand ≥ 2⁶³.
constexpr wide to_wide(number x) { return {x.negative, x.exponent, {0, 0, 0, x.significand}}; }

constexpr wide to_wide(std::int64_t n) {
    if (n == 0) return {};
    const std::uint64_t magnitude =
        n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    const int zeros = __builtin_clzll(magnitude);
    return {n < 0, 63 - zeros, {0, 0, 0, magnitude << zeros}};
}

/// Is a = 0?
constexpr bool is_zero(wide const& a) { return a.limb[3] == 0; }

/// a·2^n, exactly.
constexpr wide scaled(wide a, int n) {
    a.exponent += n;
    return a;
}

constexpr wide operator-(wide a) {
    a.negative = !a.negative;
    return a;
}

/// The same number with its top bit in place.
constexpr wide normalised(wide a) {
    int empty = 0;
    while (empty < 4 && a.limb[3 - empty] == 0) ++empty;
    if (empty == 4) return {};
    const int zeros = __builtin_clzll(a.limb[3 - empty]);
    for (int i = 3; i >= 0; --i) {
        const std::uint64_t high = i >= empty ? a.limb[i - empty] : 0;
        const std::uint64_t low = i > empty ? a.limb[i - empty - 1] : 0;
        a.limb[i] = zeros == 0 ? high : high << zeros | low >> (64 - zeros);
    }
    a.exponent -= 64 * empty + zeros;
    return a;
}

/// |a| < |b|, for numbers whose top bits are in place.
constexpr bool less_in_magnitude(wide const& a, wide const& b) {
    if (is_zero(a) || is_zero(b)) return !is_zero(b);
    if (a.exponent != b.exponent) return a.exponent < b.exponent;
    for (int i = 3; i >= 0; --i)
        if (a.limb[i] != b.limb[i]) return a.limb[i] < b.limb[i];
    return false;
}

constexpr wide operator+(wide const& a, wide const& b) {
    if (less_in_magnitude(a, b)) return b + a;
    if (is_zero(b) || a.exponent - b.exponent > 255) return a;
    // b is brought to a's exponent and loses the bits below a's last.
    const int limbs = (a.exponent - b.exponent) / 64;
    const int bits = (a.exponent - b.exponent) % 64;
    const bool subtract = a.negative != b.negative;
    wide sum{a.negative, a.exponent, {}};
    std::uint64_t carry = subtract;
    for (int i = 0; i < 4; ++i) {
        const std::uint64_t low = i + limbs < 4 ? b.limb[i + limbs] : 0;
        const std::uint64_t high = i + limbs < 3 ? b.limb[i + limbs + 1] : 0;
        const std::uint64_t aligned = bits == 0 ? low : low >> bits | high << (64 - bits);
        const uint128 digit = uint128{a.limb[i]} + (subtract ? ~aligned : aligned) + carry;
        sum.limb[i] = static_cast<std::uint64_t>(digit);
        carry = static_cast<std::uint64_t>(digit >> 64);
    }
    if (subtract) return normalised(sum);
    if (carry != 0) {
        for (int i = 0; i < 4; ++i)
            sum.limb[i] = sum.limb[i] >> 1 | (i < 3 ? sum.limb[i + 1] : carry) << 63;
        ++sum.exponent;
    }
    return sum;
}

constexpr wide operator-(wide const& a, wide const& b) { return a + (-b); }

constexpr wide operator*(wide const& a, wide const& b) {
    if (is_zero(a) || is_zero(b)) return {};
    const auto product = limb_product(a.limb, b.limb);
    const bool full = product.limbs[7] >> 63 != 0;
    wide result{a.negative != b.negative, a.exponent + b.exponent + (full ? 1 : 0), {}};
    for (int i = 0; i < 4; ++i)
        result.limb[i] =
            full ? product.limbs[i + 4] : product.limbs[i + 4] << 1 | product.limbs[i + 3] >> 63;
    return result;
}

/// a/n for a whole number n > 0. Errs by less than n·2⁻²⁵⁵ of itself.
constexpr wide divided_by(wide const& a, std::uint64_t n) {
    wide quotient{a.negative, a.exponent, {}};
    uint128 remainder = 0;
    for (int i = 3; i >= 0; --i) {
        remainder = remainder << 64 | a.limb[i];
        quotient.limb[i] = static_cast<std::uint64_t>(remainder / n);
        remainder -= uint128{quotient.limb[i]} * n;
    }
    return normalised(quotient);
}

/// 1/a for a ≠ 0 by Newton's iteration y ← y + y(1 − ay), which squares the relative error:
/// 2⁻⁶², 2⁻¹²⁴, 2⁻²⁴⁸, and then what truncation leaves, under 2⁻²⁵¹.
constexpr wide reciprocal(wide const& a) {
    const uint128 first = (~uint128{0} >> 1) / a.limb[3]; // in [2⁶³, 2⁶⁴)
    wide y = to_wide(number{a.negative, -a.exponent - 1, static_cast<std::uint64_t>(first)});
    for (int step = 0; step < 3; ++step) y = y + y * (to_wide(1) - a * y);
    return y;
}

constexpr wide operator/(wide const& a, wide const& b) { return a * reciprocal(b); }

/// Rounds a number that is known to 2⁻¹⁶⁰ of its own power of two (the exact number is not a
/// rounding boundary); see round_between.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t round_wide(wide const& a) {
    // Cut after 126 bits; the 66 bits that follow say how near the cuts on either side are, in
    // units of 2⁻¹⁹¹, and 2⁻¹⁶⁰ is 2³¹ of them.
    const uint128 top = uint128{a.limb[3]} << 64 | a.limb[2];
    const uint128 rest = (top & 3) << 64 | a.limb[1];
    const uint128 error = uint128{1} << 31;
    const bool falls = rest < error;
    const bool rises = rest + error + 1 >= uint128{1} << 66;
    return round_between<Mode, Real>(a.negative, a.exponent - 125, (top >> 2) - (falls ? 1 : 0),
                                     uint128{1} + (falls ? 1 : 0) + (rises ? 1 : 0));
}

} // namespace gradus::numbers::elementary
