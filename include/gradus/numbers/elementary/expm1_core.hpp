#pragma once

#include <gradus/numbers/elementary/exp_core.hpp>
#include <gradus/numbers/elementary/series_near_zero.hpp>

namespace gradus::numbers::elementary {

/// Encloses |eˣ − 1| for 2⁻⁵⁷ ≤ |x| < 2¹⁰, and x ≥ −64. Near 0 the relative width is 2⁻⁶⁷.
/// Elsewhere it is exp_core's, and |eˣ − 1| > 2⁻⁷·¹ makes up to 2⁻⁶⁰ of it; 1 is exact in eˣ's
/// units, or else below one of them.
constexpr enclosure expm1_core(number x) {
    if (x.exponent < -7) {
        const uint128 middle = series_near_zero(static_cast<uint128>(x.significand) << 57,
                                                x.exponent, inverse_factorial, x.negative);
        return {middle - series_near_zero_error, 2 * series_near_zero_error, x.exponent - 120};
    }
    const enclosure power = exp_core(x.negative, x.exponent, x.significand);
    if (!x.negative) {
        const uint128 one_in_units = power.exponent > 0 ? 1 : uint128{1} << -power.exponent;
        return {power.below - one_in_units, power.width + 1, power.exponent};
    }
    const int shift = -120 - power.exponent;
    const uint128 above = (power.below + power.width) >> shift;
    return {(uint128{1} << 120) - above - 1, above - (power.below >> shift) + 1, -120};
}

} // namespace gradus::numbers::elementary
