#pragma once

#include <gradus/numbers/elementary/exp_core.hpp>
#include <gradus/numbers/elementary/fixed_quotient.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers {

namespace elementary {

/// An enclosure of 1/(1 + u), u/(1 + u) or u/(1 + u)² with u = e^−|x| < 1 inherits at most the
/// relative error of u, which is under 2⁵²·2⁻¹²⁰ on either side; the quotients add a few units.
inline constexpr uint128 logistic_error = uint128{1} << 53;

/// 1 + u in units of 2⁻¹²⁰, from u as exp_core encloses it.
constexpr uint128 one_plus(enclosure const& u) {
    const int shift = -120 - u.exponent;
    return (uint128{1} << 120) + (shift > 127 ? 0 : u.below >> shift);
}

/// ½ + x/4 − x³/48 + … for |x| < 2⁻²⁷. If x ≥ 2⁻⁶⁰ then ½ + x/4 is a whole number of granules, the
/// last bit of x/4; so are all rounding boundaries, and |x³/48| < 2^(3·exponent − 2.5) is less than
/// a granule.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t sigmoid_near_0(number x) {
    if (x.exponent < -60)
        return round_beside<Mode, Real>({false, -1, one.significand}, !x.negative);
    const uint128 quarter = static_cast<uint128>(x.significand) << 57 >> (2 - x.exponent);
    const uint128 granule = uint128{1} << (66 + x.exponent);
    const uint128 half = uint128{1} << 119;
    return round_between<Mode, Real>(
        false, -120, x.negative ? half - quarter : half + quarter - granule, granule);
}

/// The bits of 1/(1 + e⁻ˣ), correctly rounded, x finite and not 0; `undecided` if 256 bits do not
/// decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t sigmoid_bits(number x) {
    if (x.exponent < -27) return sigmoid_near_0<Mode, Real>(x);
    if (!x.negative && x.exponent > 5) // x ≥ 64: 1 − e⁻ˣ + …
        return round_beside<Mode, Real>(one, false);
    if (x.exponent > 9) return underflow<Mode, Real>(false);
    const enclosure u = exp_core(true, x.exponent, x.significand);
    const uint128 middle = fixed_quotient(x.negative ? u.below : uint128{1} << 120, one_plus(u));
    const std::uint64_t bits = round_between<Mode, Real>(
        false, x.negative ? u.exponent : -120, middle - logistic_error, 2 * logistic_error);
    if (bits != undecided) return bits;
    return round_wide<Mode, Real>(reciprocal(to_wide(1) + exp(-to_wide(x))));
}

} // namespace elementary

/// The logistic function 1/(1 + e⁻ˣ), correctly rounded. sigmoid(−∞) = 0, sigmoid(0) = ½,
/// sigmoid(∞) = 1.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real sigmoid(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude == 0) return elementary::from_bits<Real>(layout::half);
    if (magnitude >= layout::infinity)
        return elementary::from_bits<Real>(magnitude != layout::infinity ? layout::nan
                                           : bits == magnitude           ? layout::one
                                                                         : 0);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::sigmoid_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers
