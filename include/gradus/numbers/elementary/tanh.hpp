#pragma once

#include <gradus/numbers/elementary/expm1_core.hpp>
#include <gradus/numbers/elementary/fixed_quotient.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers {

namespace elementary {

/// Encloses tanh x = m/(2 − m) with m = 1 − e⁻²ˣ, for 2⁻⁵⁷ ≤ x < 32. The slope of m/(2 − m) is
/// below 2, and an error of m near 0 is relative; so the width is at most doubled, and the quotient
/// adds 8.
constexpr enclosure tanh_core(number x) {
    const enclosure m = expm1_core({true, x.exponent + 1, x.significand});
    const int zeros = __builtin_clzll(static_cast<std::uint64_t>(m.below >> 64)) - 7;
    const int shift = zeros > 0 ? zeros : 0;
    const uint128 below = m.below << shift;
    const int scale = shift - m.exponent - 120; // m = below·2^(−120 − scale)
    const uint128 rest = (uint128{1} << 121) - (scale > 127 ? 0 : below >> scale);
    return {fixed_quotient(below, rest) - 8, (m.width << (shift + 1)) + 16, -120 - scale};
}

/// The bits of tanh x, correctly rounded, x finite and not 0; `undecided` if 256 bits do not
/// decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t tanh_bits(number x) {
    if (x.exponent < -28) // x − x³/3 + …
        return round_beside<Mode, Real>(x, false);
    if (x.exponent > 4) // |x| ≥ 32: ±(1 − 2e⁻²ˣ + …)
        return round_beside<Mode, Real>({x.negative, 0, one.significand}, false);
    const enclosure fast = tanh_core(x);
    const std::uint64_t bits =
        round_between<Mode, Real>(x.negative, fast.exponent, fast.below, fast.width);
    if (bits != undecided) return bits;
    const wide difference = expm1(scaled(to_wide(x), 1));
    return round_wide<Mode, Real>(difference / (difference + to_wide(2)));
}

} // namespace elementary

/// The hyperbolic tangent, correctly rounded. tanh(±0) = ±0, tanh(±∞) = ±1.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real tanh(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude == 0) return x;
    if (magnitude >= layout::infinity)
        return elementary::from_bits<Real>(
            magnitude != layout::infinity ? layout::nan : (bits & layout::sign) | layout::one);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::tanh_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers
