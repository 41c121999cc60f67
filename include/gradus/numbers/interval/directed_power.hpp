#pragma once

#include <gradus/numbers/elementary/limb_product.hpp>
#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/refusal.hpp>
#include <gradus/numbers/rounding.hpp>

#include <cstdint>

namespace gradus::numbers::directed {

using binary::bits;

/// A positive number s·2^(exponent + 1 − B) of B = 64·Limbs bits, known from below: S ≤ s < S + 2k
/// + 1 after k losses, and S < s if k > 0, where S is the integer in `limbs`, least significant
/// first, the top bit set.
///
/// Why: cutting a product to B bits loses less than 2^(1−B) of it, and the losses of the factors
/// add up, so s < S/(1 − k·2^(1−B)) < S + 2k + 1 as long as k < 2^(B/2 − 2).
template <int Limbs>
struct truncated {
    std::uint64_t limbs[std::size_t{Limbs}] = {};
    std::int64_t exponent = 0;
    std::int64_t losses = 0;
};

/// xy, cut to B bits: the losses of both add up, with one more where bits are cut.
template <int Limbs>
constexpr truncated<Limbs> multiply(const truncated<Limbs>& x, const truncated<Limbs>& y) {
    const auto product = elementary::limb_product(x.limbs, y.limbs);
    const int shift = product.limbs[2 * Limbs - 1] >> 63 == 0 ? 1 : 0;
    std::uint64_t lost = product.limbs[Limbs - 1] << shift;
    for (int i = 0; i < Limbs - 1; ++i) lost |= product.limbs[i];

    truncated<Limbs> result;
    for (int i = 0; i < Limbs; ++i)
        result.limbs[i] = shift == 0
                              ? product.limbs[Limbs + i]
                              : product.limbs[Limbs + i] << 1 | product.limbs[Limbs + i - 1] >> 63;
    result.exponent = x.exponent + y.exponent + 1 - shift;
    result.losses = x.losses + y.losses + (lost != 0 ? 1 : 0);
    return result;
}

/// |x|, without a loss.
template <int Limbs>
constexpr truncated<Limbs> whole(binary::number x) {
    truncated<Limbs> result;
    result.limbs[Limbs - 1] = x.significand;
    result.exponent = x.exponent;
    return result;
}

/// 1/|x| for x ≠ 0, cut to B bits: exact for a power of two, else with one loss.
template <int Limbs>
constexpr truncated<Limbs> reciprocal(binary::number x) {
    using binary::wide;
    constexpr std::uint64_t half = std::uint64_t{1} << 63;
    if (x.significand == half) return whole<Limbs>({false, -x.exponent, half});
    truncated<Limbs> result;
    std::uint64_t rest = half;
    for (int i = Limbs - 1; i >= 0; --i) {
        const wide dividend = static_cast<wide>(rest) << 64;
        result.limbs[i] = static_cast<std::uint64_t>(dividend / x.significand);
        rest = static_cast<std::uint64_t>(dividend
                                          - static_cast<wide>(result.limbs[i]) * x.significand);
    }
    result.exponent = -x.exponent - 1;
    result.losses = 1;
    return result;
}

/// |x|ⁿ from below, for n ≠ 0.
template <int Limbs>
constexpr truncated<Limbs> truncated_power(binary::number x, int n) {
    const truncated<Limbs> base = n < 0 ? reciprocal<Limbs>(x) : whole<Limbs>(x);
    const auto modulo = static_cast<std::uint32_t>(n);
    const std::uint32_t times = n < 0 ? 0 - modulo : modulo;
    truncated<Limbs> result = base;
    for (int bit = 30 - __builtin_clz(times); bit >= 0; --bit) {
        result = multiply(result, result);
        if ((times >> bit & 1) != 0) result = multiply(result, base);
    }
    return result;
}

/// Are the first 64 bits of s those of S, for all that is known?
template <int Limbs>
constexpr bool is_decided(const truncated<Limbs>& x) {
    const std::uint64_t slack = x.losses == 0 ? 0 : 2 * static_cast<std::uint64_t>(x.losses) + 1;
    bool carry = x.limbs[0] + slack < slack;
    for (int i = 1; i < Limbs - 1; ++i) carry = carry && x.limbs[i] == ~std::uint64_t{0};
    return !carry;
}

/// Is s exactly its first 64 bits, with no loss and no bit below them?
template <int Limbs>
constexpr bool is_exact(const truncated<Limbs>& x) {
    bool exact = x.losses == 0;
    for (int i = 0; i < Limbs - 1; ++i) exact = exact && x.limbs[i] == 0;
    return exact;
}

/// xⁿ for finite x ≠ 0 and n ≠ 0. Where the bits do not decide, more of them will: an inexact power
/// has no long run of ones but by accident, one in 2³⁰ at the first length.
template <BinaryFloat Real, rounding Mode, int Limbs = 2>
constexpr bits power(binary::number x, int n) {
    const auto s = truncated_power<Limbs>(x, n);
    if (is_decided(s))
        return binary::round<Real, Mode>(x.negative && n % 2 != 0, s.limbs[Limbs - 1], s.exponent,
                                         is_exact(s));
    if constexpr (Limbs < 16)
        return power<Real, Mode, 2 * Limbs>(x, n);
    else
        refusal::power_is_undecided();
}

/// xⁿ for n ≠ 0; not 0 to a negative power.
template <BinaryFloat Real, rounding Mode>
constexpr bits power(bits x, int n) {
    if (x == 0) return 0;
    if (binary::is_infinite<Real>(x)) {
        if (n < 0) return 0;
        return binary::is_negative<Real>(x) && n % 2 != 0 ? binary::minus_infinity<Real>
                                                          : binary::plus_infinity<Real>;
    }
    return power<Real, Mode>(binary::decode<Real>(x), n);
}

} // namespace gradus::numbers::directed
