#pragma once

#include <gradus/numbers/elementary/exp_core.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers {

namespace elementary {

/// exp outside 2⁻⁴⁵ ≤ |x| < 64, and where the rounding is hard to decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t exp_rarely(std::uint64_t bits) {
    const std::uint64_t magnitude = bits & (float_layout<Real>::sign - 1);
    if (magnitude == 0) return float_layout<Real>::one;
    if (magnitude > float_layout<Real>::infinity) return float_layout<Real>::nan;
    if (magnitude == float_layout<Real>::infinity) return bits == magnitude ? magnitude : 0;
    const number x = decode<Real>(bits);
    if (x.exponent > 9)
        return x.negative ? underflow<Mode, Real>(false) : overflow<Mode, Real>(false);
    if (x.exponent < -56) // 1 + x + x²/2 + …
        return round_beside<Mode, Real>(one, !x.negative);
    const enclosure fast = exp_core(x.negative, x.exponent, x.significand);
    const std::uint64_t rounded =
        round_between<Mode, Real>(false, fast.exponent, fast.below, fast.width);
    return rounded != undecided ? rounded : decided(round_wide<Mode, Real>(exp(to_wide(x))));
}

/// How exp_core's result becomes a Real: `dropped` bits go, after half a cell or a whole one was
/// added for the sake of rounding; `field` is the exponent field of 1, less 1.
template <rounding Mode, BinaryFloat Real>
struct exp_rounding {
    static constexpr int dropped = 121 - float_layout<Real>::precision;
    static constexpr uint128 added = uint128{halves<Mode>[false]} << (dropped - 1);
    static constexpr std::uint64_t mask = 2 * float_layout<Real>::hidden - 1;
    static constexpr int field = float_layout<Real>::bias - 1;
    static constexpr int stored = float_layout<Real>::precision - 1;
};

} // namespace elementary

/// eˣ, correctly rounded. exp(−∞) = 0, exp(0) = 1, exp(∞) = ∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real exp(Real x) {
    using step = elementary::exp_rounding<Mode, Real>;
    // Every float is a double.
    const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, static_cast<double>(x));
    const unsigned shift = static_cast<unsigned>(bits >> 52 & 2047) - 978;
    if (shift < 51) { // 2⁻⁴⁵ ≤ |x| < 64, so that the result is a normal number
        const elementary::int128 magnitude =
            static_cast<elementary::int128>(bits << 11 | 0x8000'0000'0000'0000) << shift;
        int power = 0;
        const elementary::uint128 first =
            elementary::exp_core(bits >> 63 != 0 ? -magnitude : magnitude, power) + step::added;
        // round_between does the same for all numbers. Undecided too if `first` is 2¹²¹ or more.
        const std::uint64_t kept = static_cast<std::uint64_t>(first >> step::dropped) & step::mask;
        if ((first + elementary::exp_width) >> step::dropped == kept)
            return __builtin_bit_cast(
                Real,
                static_cast<typename elementary::float_layout<Real>::storage>(
                    (static_cast<std::uint64_t>(power + step::field) << step::stored) + kept));
    }
    return elementary::from_bits<Real>(elementary::exp_rarely<Mode, Real>(elementary::to_bits(x)));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::exp;
} // namespace gradus
