#pragma once

#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/rounding.hpp>

#include <cstdint>

/// Correctly rounded scalar arithmetic on bounds, by integers alone: the exact result is formed in
/// 128 bits with a flag for what lies below them, and rounded once. Two conventions of bounds
/// differ from IEEE 754: 0·∞ = 0, and every zero is +0.
///
/// Preconditions: no NaN, no −0, no ∞ − ∞, ∞/∞ or division by zero; intervals branch before they
/// ask.
namespace gradus::numbers::directed {

using binary::bits;

/// (a + b)·2^scale
template <BinaryFloat Real, rounding Mode>
constexpr bits scaled_sum(bits a, bits b, int scale) {
    using binary::wide;
    if (binary::is_infinite<Real>(a)) return a;
    if (binary::is_infinite<Real>(b)) return b;
    if (a == 0 || b == 0) {
        const bits x = a | b;
        if (x == 0 || scale == 0) return x;
        const auto [negative, exponent, significand] = binary::decode<Real>(x);
        return binary::round<Real, Mode>(negative, significand, exponent + scale, true);
    }
    auto large = binary::decode<Real>(a);
    auto small = binary::decode<Real>(b);
    if (large.exponent < small.exponent
        || (large.exponent == small.exponent && large.significand < small.significand)) {
        const auto swapped = large;
        large = small;
        small = swapped;
    }
    // Two free bits on top for the carry; `small` may reach below the last bit.
    const int distance = large.exponent - small.exponent;
    const wide leading = static_cast<wide>(large.significand) << 62;
    const wide whole = static_cast<wide>(small.significand) << 62;
    const wide part = distance < 128 ? whole >> distance : 0;
    bool exact = distance < 128 && part << distance == whole;
    // leading − (part and a bit less than one unit) lies just above leading − part − 1.
    wide sum = large.negative != small.negative ? leading - part - (exact ? 0 : 1) : leading + part;
    if (sum == 0) return 0;

    const auto high = static_cast<std::uint64_t>(sum >> 64);
    const int shift =
        high != 0 ? __builtin_clzll(high) : 64 + __builtin_clzll(static_cast<std::uint64_t>(sum));
    sum <<= shift;
    exact = exact && static_cast<std::uint64_t>(sum) == 0;
    return binary::round<Real, Mode>(large.negative, static_cast<std::uint64_t>(sum >> 64),
                                     large.exponent + 2 - shift + scale, exact);
}

/// a + b, rounded as `Mode` says; not ∞ − ∞.
template <BinaryFloat Real, rounding Mode>
constexpr bits add(bits a, bits b) {
    return scaled_sum<Real, Mode>(a, b, 0);
}

/// a − b, rounded; not ∞ − ∞.
template <BinaryFloat Real, rounding Mode>
constexpr bits subtract(bits a, bits b) {
    return scaled_sum<Real, Mode>(a, binary::negate<Real>(b), 0);
}

/// (a + b)/2, which cannot overflow.
template <BinaryFloat Real, rounding Mode>
constexpr bits average(bits a, bits b) {
    return scaled_sum<Real, Mode>(a, b, -1);
}

/// ab, rounded; 0·∞ = 0, as bounds of intervals need it.
template <BinaryFloat Real, rounding Mode>
constexpr bits multiply(bits a, bits b) {
    using binary::wide;
    if (a == 0 || b == 0) return 0;
    const bool negative = binary::is_negative<Real>(a) != binary::is_negative<Real>(b);
    if (binary::is_infinite<Real>(a) || binary::is_infinite<Real>(b))
        return negative ? binary::minus_infinity<Real> : binary::plus_infinity<Real>;
    const auto x = binary::decode<Real>(a);
    const auto y = binary::decode<Real>(b);
    wide product = static_cast<wide>(x.significand) * y.significand;
    const int shift = product >> 127 == 0 ? 1 : 0;
    product <<= shift;
    return binary::round<Real, Mode>(negative, static_cast<std::uint64_t>(product >> 64),
                                     x.exponent + y.exponent + 1 - shift,
                                     static_cast<std::uint64_t>(product) == 0);
}

/// x/y, rounded, of finite numbers other than 0.
template <BinaryFloat Real, rounding Mode>
constexpr bits divide(binary::number x, binary::number y) {
    using binary::wide;
    const int shift = x.significand < y.significand ? 1 : 0;
    const wide dividend = static_cast<wide>(x.significand) << (63 + shift);
    const auto significand = static_cast<std::uint64_t>(dividend / y.significand);
    const bool exact = static_cast<wide>(significand) * y.significand == dividend;
    return binary::round<Real, Mode>(x.negative != y.negative, significand,
                                     x.exponent - y.exponent - shift, exact);
}

/// a/b, rounded, for b ≠ 0; 0 where b is infinite, as bounds of intervals need it.
template <BinaryFloat Real, rounding Mode>
constexpr bits divide(bits a, bits b) {
    if (a == 0 || binary::is_infinite<Real>(b)) return 0;
    const bool negative = binary::is_negative<Real>(a) != binary::is_negative<Real>(b);
    if (binary::is_infinite<Real>(a))
        return negative ? binary::minus_infinity<Real> : binary::plus_infinity<Real>;
    return divide<Real, Mode>(binary::decode<Real>(a), binary::decode<Real>(b));
}

/// ±p/q for integers
template <BinaryFloat Real, rounding Mode>
constexpr bits ratio(bool negative, std::uint64_t p, std::uint64_t q) {
    if (p == 0) return 0;
    const int i = __builtin_clzll(p);
    const int j = __builtin_clzll(q);
    return divide<Real, Mode>(binary::number{negative, -i, p << i},
                              binary::number{false, -j, q << j});
}

} // namespace gradus::numbers::directed
