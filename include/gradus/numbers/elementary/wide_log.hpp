#pragma once

#include <gradus/numbers/elementary/tables.hpp>
#include <gradus/numbers/elementary/wide.hpp>

namespace gradus::numbers::elementary {

/// log(1 + u) for −0.3 < u < 0.42, u ≠ 0: 2s(1 + s²/3 + s⁴/5 + …) with s = u/(2 + u). Then
/// s² < 2⁻⁵, so that the rest after s⁹⁸/99 is under 2⁻²⁵⁰ of the sum, and so are the truncations.
constexpr wide log1p_series(wide const& u) {
    const wide s = u / (to_wide(2) + u);
    const wide square = s * s;
    wide sum = divided_by(to_wide(1), 99);
    for (std::uint64_t n = 49; n > 0; --n) sum = divided_by(to_wide(1), 2 * n - 1) + square * sum;
    return scaled(s * sum, 1);
}

/// log x for x > 0, x ≠ 1, with a relative error under 2⁻²⁴⁰: x = 2ᵏ·m with m in [√½, √2], where
/// m − 1 is exact, and if k is not 0 then k·ln 2 + log m is not near 0.
constexpr wide log(wide const& x) {
    const bool above = x.limb[3] > 0xb504'f333'f9de'6484; // √2
    const int k = x.exponent + (above ? 1 : 0);
    const wide u = scaled(x, -k) - to_wide(1);
    const wide part = is_zero(u) ? u : log1p_series(u);
    return k == 0 ? part : to_wide(k) * wide_log_2 + part;
}

/// log(1 + u) for u > −1, u ≠ 0, with a relative error under 2⁻²⁴⁰ if 1 + u loses nothing to
/// cancellation, and always if |u| < ¼.
constexpr wide log1p(wide const& u) {
    return u.exponent < -2 ? log1p_series(u) : log(to_wide(1) + u);
}

} // namespace gradus::numbers::elementary
