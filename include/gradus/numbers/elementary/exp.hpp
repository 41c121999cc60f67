#pragma once

#include <gradus/numbers/elementary/exp_core.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers {

namespace elementary {

/// exp outside [2⁻⁵⁶, 2¹⁰), and where exp_core leaves the rounding open.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t exp_rarely(std::uint64_t bits) {
    const std::uint64_t magnitude = bits & (format<Real>::sign - 1);
    if (magnitude == 0) return format<Real>::one;
    if (magnitude > format<Real>::infinity) return format<Real>::nan;
    if (magnitude == format<Real>::infinity) return bits == magnitude ? magnitude : 0;
    const number x = decode<Real>(bits);
    if (x.exponent > 9)
        return x.negative ? underflow<Mode, Real>(false) : overflow<Mode, Real>(false);
    if (x.exponent < -56) // 1 + x + x²/2 + …
        return round_beside<Mode, Real>(one, !x.negative);
    return decided(round_wide<Mode, Real>(exp(to_wide(x))));
}

} // namespace elementary

/// eˣ, correctly rounded. exp(−∞) = 0, exp(0) = 1, exp(∞) = ∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real exp(Real x) {
    using layout = elementary::format<Real>;
    const std::uint64_t bits = __builtin_bit_cast(typename layout::storage, x);
    const int exponent =
        static_cast<int>(bits >> (layout::precision - 1) & (2 * layout::bias + 1)) - layout::bias;
    if (exponent >= -56 && exponent < 10) {
        const elementary::enclosure fast =
            elementary::exp_core((bits & layout::sign) != 0, exponent,
                                 bits << (64 - layout::precision) | std::uint64_t{1} << 63);
        const std::uint64_t rounded =
            elementary::round_between<Mode, Real>(false, fast.exponent, fast.below, fast.width);
        if (rounded != elementary::undecided) return elementary::from_bits<Real>(rounded);
    }
    return elementary::from_bits<Real>(elementary::exp_rarely<Mode, Real>(bits));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::exp;
} // namespace gradus
