#pragma once

#include <gradus/numbers/elementary/erf_tables.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>

namespace gradus::numbers::elementary {

/// erf x for 0 < |x| < 6, with a relative error under 2⁻²²⁹:
/// 2/√π·e^(−x²)·(x + 2x³/3 + … + 2ᵏx²ᵏ⁺¹/(2k + 1)!! + …), terms of one sign.
///
/// x² is exact. Fewer than 2⁸ terms are added; the k-th has gone through k products and divisions,
/// which err by less than (2k + 2)·2⁻²⁵⁵ each: 2⁻²³⁸ in all. The terms' ratio 2x²/(2k + 1) falls.
/// It is still above 1/2 for k < 2x² − 1, where the terms are above 2⁻⁵⁰ of the sum; so it is below
/// 1/2 at the end, and the rest is less than the last term. The power errs by 2⁻²³⁰.
constexpr wide erf(wide const& x) {
    const wide square = x * x;
    const wide ratio = scaled(square, 1);
    wide term = x;
    wide sum = x;
    for (std::uint64_t n = 3; term.exponent > sum.exponent - 245; n += 2) {
        term = divided_by(term * ratio, n);
        sum = sum + term;
    }
    return wide_2_over_root_pi * exp(-square) * sum;
}

/// erfc x for −6 < x < 28, x ≠ 0, with a relative error under 2⁻¹⁷³.
///
/// Below 6 it is 1 − erf x > 2⁻⁵⁶. From there on it is e^(−x²)/√π divided by the continued fraction
/// x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …))). All its parts are positive, so that two successive
/// truncations enclose it, and the relative difference of the 90th and the 89th falls as x grows;
/// at 6 it is under 2⁻¹⁸³. A step damps the errors of the one before, which leaves 2⁻²⁴³.
constexpr wide erfc(wide const& x) {
    if (x.negative || less_in_magnitude(x, to_wide(6))) return to_wide(1) - erf(x);
    wide fraction = x;
    for (std::int64_t n = 90; n > 0; --n) fraction = x + scaled(to_wide(n), -1) / fraction;
    return scaled(wide_2_over_root_pi, -1) * exp(-(x * x)) / fraction;
}

} // namespace gradus::numbers::elementary
