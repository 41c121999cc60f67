#pragma once

#include <gradus/numbers/elementary/erf_core.hpp>
#include <gradus/numbers/elementary/erf_wide.hpp>

namespace gradus::numbers {

namespace elementary {

/// Is |x| ≥ 6? There erfc|x| < 2⁻⁵⁵.
constexpr bool is_from_6(number x) {
    return x.exponent > 2 || (x.exponent == 2 && x.significand >= std::uint64_t{3} << 62);
}

/// The bits of erf x, correctly rounded, x finite and not 0; `undecided` if 256 bits do not decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t erf_bits(number x) {
    if (is_from_6(x)) // ±(1 − erfc|x|)
        return round_beside<Mode, Real>({x.negative, 0, one.significand}, false);
    const enclosure fast = x.exponent < -1 ? erf_core(x) : from_whole(1, true, erfc_core(x));
    const std::uint64_t bits =
        round_between<Mode, Real>(x.negative, fast.exponent, fast.below, fast.width);
    return bits != undecided ? bits : round_wide<Mode, Real>(erf(to_wide(x)));
}

/// The bits of erfc x, likewise.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t erfc_bits(number x) {
    if (x.exponent < -57) // 1 − 2x/√π + …
        return round_beside<Mode, Real>(one, x.negative);
    if (x.negative && is_from_6(x)) // 2 − erfc|x|
        return round_beside<Mode, Real>({false, 1, one.significand}, false);
    if (x.exponent > 4 || (x.exponent == 4 && x.significand >= std::uint64_t{7} << 61)) // x ≥ 28
        return underflow<Mode, Real>(false);
    const enclosure fast = x.exponent < -1 ? from_whole(1, !x.negative, erf_core(x))
                           : x.negative    ? from_whole(2, true, erfc_core(x))
                                           : erfc_core(x);
    const std::uint64_t bits =
        round_between<Mode, Real>(false, fast.exponent, fast.below, fast.width);
    return bits != undecided ? bits : round_wide<Mode, Real>(erfc(to_wide(x)));
}

} // namespace elementary

/// The error function 2/√π·∫₀ˣ e^(−t²) dt, correctly rounded. erf(±0) = ±0, erf(±∞) = ±1.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real erf(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude == 0) return x;
    if (magnitude >= layout::infinity)
        return elementary::from_bits<Real>(
            magnitude != layout::infinity ? layout::nan : (bits & layout::sign) | layout::one);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::erf_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

/// 1 − erf x without its cancellation, correctly rounded. erfc(−∞) = 2, erfc(±0) = 1, erfc(∞) = 0.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real erfc(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude == 0) return elementary::from_bits<Real>(layout::one);
    if (magnitude >= layout::infinity)
        return elementary::from_bits<Real>(magnitude != layout::infinity ? layout::nan
                                           : bits == magnitude           ? 0
                                                               : layout::one + layout::hidden);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::erfc_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::erf;
using numbers::erfc;
} // namespace gradus
