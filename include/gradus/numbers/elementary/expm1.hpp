#pragma once

#include <gradus/numbers/elementary/expm1_core.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers {

namespace elementary {

/// The bits of eˣ − 1, correctly rounded, x finite and not 0; `undecided` if 256 bits do not
/// decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t expm1_bits(number x) {
    if (x.exponent < -56) // x + x²/2 + …
        return round_beside<Mode, Real>(x, !x.negative);
    if (x.negative && x.exponent > 5) // x ≤ −64: −1 + eˣ
        return round_beside<Mode, Real>({true, 0, one.significand}, false);
    if (x.exponent > 9) return overflow<Mode, Real>(false);
    const enclosure fast = expm1_core(x);
    const std::uint64_t bits =
        round_between<Mode, Real>(x.negative, fast.exponent, fast.below, fast.width);
    return bits != undecided ? bits : round_wide<Mode, Real>(expm1(to_wide(x)));
}

} // namespace elementary

/// eˣ − 1, correctly rounded. expm1(−∞) = −1, expm1(±0) = ±0, expm1(∞) = ∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real expm1(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude == 0) return x;
    if (magnitude >= layout::infinity)
        return elementary::from_bits<Real>(magnitude != layout::infinity ? layout::nan
                                           : bits == magnitude           ? layout::infinity
                                                               : layout::sign | layout::one);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::expm1_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::expm1;
} // namespace gradus
