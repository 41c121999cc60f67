#pragma once

#include <gradus/numbers/elementary/tables.hpp>
#include <gradus/numbers/elementary/wide.hpp>

namespace gradus::numbers::elementary {

/// eˣ for |x| < 2¹², with a relative error under 2⁻²³⁰.
///
/// x = k·ln 2 + 256r with |r| < 2⁻⁹·⁵; the error of k·ln 2 is under 2⁻²⁴². Taylor's sum up to
/// r²⁰/20! leaves a rest under 2⁻²⁶⁰, its truncations stay under 2⁻²⁵⁰, and squaring eight times
/// multiplies both by 2⁸.
constexpr wide exp(wide const& x) {
    std::int64_t k = 0;
    if (x.exponent > -3 && !is_zero(x)) { // k is the whole number nearest to x/ln 2, or beside it
        const uint128 fixed = x.limb[3] >> (31 - x.exponent);
        const uint128 quotient = fixed * 6196328018; // 2³²/ln 2
        k = static_cast<std::int64_t>((quotient + (uint128{1} << 63)) >> 64);
    }
    const wide r = scaled(x - to_wide(x.negative ? -k : k) * wide_log_2, -8);
    wide sum = to_wide(1);
    for (std::uint64_t n = 20; n > 0; --n) sum = to_wide(1) + divided_by(r * sum, n);
    for (int square = 0; square < 8; ++square) sum = sum * sum;
    return scaled(sum, static_cast<int>(x.negative ? -k : k));
}

/// eˣ − 1 for 2⁻⁵⁶ ≤ |x| < 2¹²: the subtraction loses at most 57 bits, so the error is under 2⁻¹⁷⁰.
constexpr wide expm1(wide const& x) { return exp(x) - to_wide(1); }

} // namespace gradus::numbers::elementary
