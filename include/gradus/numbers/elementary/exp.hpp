#pragma once

#include <gradus/numbers/elementary/exp_core.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers {

namespace elementary {

template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t exp_bits(number x) {
    if (x.exponent > 9) // |x| ≥ 1024
        return x.negative ? underflow<Mode, Real>(false) : overflow<Mode, Real>(false);
    if (x.exponent < -56) // 1 + x + x²/2 + …
        return round_beside<Mode, Real>(one, !x.negative);
    const enclosure fast = exp_core(x);
    const std::uint64_t bits =
        round_between<Mode, Real>(false, fast.exponent, fast.below, fast.width);
    return bits != undecided ? bits : round_wide<Mode, Real>(exp(to_wide(x)));
}

} // namespace elementary

/// eˣ, correctly rounded. exp(−∞) = 0, exp(0) = 1, exp(∞) = ∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real exp(Real x) {
    using layout = elementary::format<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude == 0) return elementary::from_bits<Real>(layout::one);
    if (magnitude >= layout::infinity)
        return elementary::from_bits<Real>(magnitude != layout::infinity ? layout::nan
                                           : bits == magnitude           ? layout::infinity
                                                                         : 0);
    return elementary::decided<Real>(
        elementary::exp_bits<Mode, Real>(elementary::decode<Real>(bits)));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::exp;
} // namespace gradus
