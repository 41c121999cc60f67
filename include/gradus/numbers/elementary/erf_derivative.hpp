#pragma once

#include <gradus/numbers/elementary/erf_core.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers {

namespace elementary {

/// Encloses erf′(x) = 2/√π·e^(−x²) for |x| < 28: below is between 2¹²⁵ and 2¹²⁶·², the width 2⁵⁸,
/// or 2⁶² for |x| < 2⁻³², where the power lies between 1 − 2⁻⁶⁴ and 1.
///
/// In units of 2⁻¹²⁵ the result is too small by less than 2⁵·1.13 times the power's width, and 4
/// for the constant and the product.
constexpr enclosure erf_derivative_core(number x) {
    const bool is_tiny = x.exponent < -32;
    const enclosure power =
        is_tiny ? enclosure{(uint128{1} << 120) - (uint128{1} << 56), uint128{1} << 56, -120}
                : gaussian_core(x);
    return {high_product(power.below << 6, erf_series.c0), uint128{1} << (is_tiny ? 62 : 58),
            power.exponent - 5};
}

/// e^(−x²) underflows to less than half the smallest number, even 2|x| times.
constexpr bool is_from_28(number x) {
    return x.exponent > 4 || (x.exponent == 4 && x.significand >= std::uint64_t{7} << 61);
}

/// The bits of erf′ x = 2e^(−x²)/√π, correctly rounded, x finite and not 0; `undecided` if 256 bits
/// do not decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t erf_derivative_bits(number x) {
    if (is_from_28(x)) return underflow<Mode, Real>(false);
    const enclosure fast = erf_derivative_core(x);
    const std::uint64_t bits =
        round_between<Mode, Real>(false, fast.exponent, fast.below, fast.width);
    if (bits != undecided) return bits;
    const wide exact = to_wide(x);
    return round_wide<Mode, Real>(wide_2_over_root_pi * exp(-(exact * exact)));
}

/// −2x·erf′(x). The product with 2|x| = 2·significand·2^(exponent − 63) is cut, too small by 3.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t erf_second_derivative_bits(number x) {
    if (is_from_28(x)) return underflow<Mode, Real>(!x.negative);
    const enclosure slope = erf_derivative_core(x);
    const std::uint64_t bits = round_between<Mode, Real>(
        !x.negative, slope.exponent + x.exponent + 2,
        high_product(slope.below, static_cast<uint128>(x.significand) << 64), slope.width + 4);
    if (bits != undecided) return bits;
    const wide exact = to_wide(x);
    return round_wide<Mode, Real>(-scaled(exact, 1) * wide_2_over_root_pi * exp(-(exact * exact)));
}

} // namespace elementary

/// erf′(x) = 2/√π·e^(−x²), correctly rounded: 2/√π at 0, 0 at ±∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real erf_derivative(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x) & (layout::sign - 1);
    if (bits >= layout::infinity)
        return elementary::from_bits<Real>(bits == layout::infinity ? 0 : layout::nan);
    // At 0 as at the smallest number.
    return elementary::from_bits<Real>(elementary::decided(
        elementary::erf_derivative_bits<Mode, Real>(elementary::decode<Real>(bits | (bits == 0)))));
}

/// erf″(x) = −2x·erf′(x), correctly rounded: ∓0 at ±0 and ±∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real erf_second_derivative(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude > layout::infinity) return elementary::from_bits<Real>(layout::nan);
    if (magnitude == 0 || magnitude == layout::infinity)
        return elementary::from_bits<Real>(~bits & layout::sign);
    return elementary::from_bits<Real>(elementary::decided(
        elementary::erf_second_derivative_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::erf_derivative;
} // namespace gradus
