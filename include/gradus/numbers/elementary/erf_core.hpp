#pragma once

#include <gradus/numbers/elementary/erf_tables.hpp>
#include <gradus/numbers/elementary/exp_core.hpp>

namespace gradus::numbers::elementary {

/// a·b/2¹²⁸, cut: too small by less than 3.
constexpr uint128 high_product(uint128 a, uint128 b) {
    const std::uint64_t a_low = static_cast<std::uint64_t>(a);
    const std::uint64_t b_low = static_cast<std::uint64_t>(b);
    return (a >> 64) * (b >> 64) + ((a >> 64) * b_low >> 64) + ((b >> 64) * a_low >> 64);
}

/// Encloses erf|x| = |x|·P(x²) for |x| < 1/2: below is between 2¹²⁵ and 2¹²⁶·², the width 2⁵⁹.
///
/// P(y) = c₀ − y(c₁ − y·q) with q = c₂ − c₃y + …, y < 1/4. In units of 2⁻⁶⁶, a step of Horner's
/// rule for q errs by 1 (its product is cut) + 0.5 (the coefficient) + 0.04 (y is cut to 2⁻⁶⁶), and
/// the steps before it add a quarter of theirs: q errs by less than 2.1. So y·q errs by less than
/// 0.65 (again y is cut, and q < 0.12), and P by less than 0.17. Taylor's rest after y¹⁴ is under
/// 2⁻⁷⁵, and all roundings to 128 bits under 2⁻¹²⁰. Together under 0.18·2⁻⁶⁶ < 3·2⁵⁷ units of
/// 2⁻¹²⁷. The width of P is twice that; the significand at 2⁻¹ in the product halves it again.
constexpr enclosure erf_core(number x) {
    const uint128 square = static_cast<uint128>(x.significand) * x.significand;
    const int shift = -2 * x.exponent - 4;
    const uint128 y = shift > 127 ? 0 : square >> shift; // x² in units of 2⁻¹³⁰
    const uint128 cut = y >> 64;
    const auto& c = erf_series.c;
    uint128 q = c[12];
    q = c[9] - ((c[10] - ((c[11] - (q * cut >> 66)) * cut >> 66)) * cut >> 66);
    q = c[6] - ((c[7] - ((c[8] - (q * cut >> 66)) * cut >> 66)) * cut >> 66);
    q = c[3] - ((c[4] - ((c[5] - (q * cut >> 66)) * cut >> 66)) * cut >> 66);
    q = c[0] - ((c[1] - ((c[2] - (q * cut >> 66)) * cut >> 66)) * cut >> 66);
    const uint128 slope = erf_series.c1 - (q * cut >> 3);
    const uint128 p = erf_series.c0 - (high_product(slope, y) >> 4);
    return {high_product(p - (uint128{3} << 57), static_cast<uint128>(x.significand) << 63),
            uint128{1} << 59, x.exponent - 125};
}

/// Encloses e^(−x²) for 2⁻³² ≤ |x| < 28: below is between 2¹²⁰ − 2¹⁵ and 2¹²¹, the width 2⁵² + 2¹⁵.
///
/// exp_core takes the first 64 bits of x²; the others make a number δ < 2⁻⁵⁴, and e^(−δ) is 1 − δ
/// with an error under 2⁻¹⁰⁹. exp_core cuts what of x² lies below 2⁻¹⁰⁸. In the units of its
/// result, less than 2¹²¹ of them, that is 2¹³, and the cuts in the product with δ are 2¹¹.
constexpr enclosure gaussian_core(number x) {
    uint128 square = static_cast<uint128>(x.significand) * x.significand;
    const int carry = static_cast<int>(square >> 127);
    square <<= 1 - carry;
    const int exponent = 2 * x.exponent + carry; // x² = square·2^(exponent − 127)
    const enclosure power = exp_core(true, exponent, static_cast<std::uint64_t>(square >> 64));
    const uint128 product = (power.below >> 64) * static_cast<std::uint64_t>(square);
    return {power.below - (product >> (63 - exponent)) - (uint128{1} << 14),
            exp_width + (uint128{1} << 15), power.exponent};
}

/// Encloses erfc|x| = e^(−x²)·g(|x|) for 1/2 ≤ |x| < 28: below is between 0.42·2¹²⁵ and 1.13·2¹²⁶,
/// the width 3·2⁵⁷.
///
/// 2^(e + 1)·g = c₀ − t(c₁ − t·q) with q = c₂ − c₃t + … and |t| ≤ 1/16, all c ≤ 2/√π. In units of
/// 2⁻⁶³, a step of Horner's rule for q errs by 1.5 as above, and the steps before it add a
/// sixteenth: q errs by less than 1.6, and c₀ − t(c₁ − t·q) by a 256th of that. Taylor's rest after
/// t¹⁷ is under 2/√π·16⁻¹⁸: the derivatives of g fall in magnitude as x grows, and
/// |g⁽ⁿ⁾(x)|/n! < x⁻ⁿ⁻¹/√π by g(x) = 2/√π·∫ exp(−s² − 2xs) ds over s > 0. Together under
/// 0.0085·2⁻⁶³ < 3·2⁵⁶ units of 2⁻¹²⁷.
///
/// The product with the power, in units of 2⁻¹²⁵, is then too small by less than 3·2⁵⁷:
/// (2⁵² + 2¹⁵)·2⁶·1.13/2 for the power, 2·3·2⁵⁶/2 for g, and 3.
constexpr enclosure erfc_core(number x) {
    const enclosure power = gaussian_core(x);
    const unsigned i = static_cast<unsigned>(x.significand >> 60) & 7;
    const scaled_erfc_piece& piece = scaled_erfc[8 * (x.exponent + 1) + static_cast<int>(i)];
    // The distance from the middle in units of 2⁻⁶⁷, exactly.
    const int128 t = static_cast<std::int64_t>((x.significand << 4) - (std::uint64_t{1} << 63));
    const auto& c = piece.c;
    int128 q = c[15];
    q = c[12] - ((c[13] - ((c[14] - (q * t >> 67)) * t >> 67)) * t >> 67);
    q = c[9] - ((c[10] - ((c[11] - (q * t >> 67)) * t >> 67)) * t >> 67);
    q = c[6] - ((c[7] - ((c[8] - (q * t >> 67)) * t >> 67)) * t >> 67);
    q = c[3] - ((c[4] - ((c[5] - (q * t >> 67)) * t >> 67)) * t >> 67);
    q = c[0] - ((c[1] - ((c[2] - (q * t >> 67)) * t >> 67)) * t >> 67);
    const uint128 slope = piece.c1 - static_cast<uint128>(q * t >> 3);
    const int128 high = static_cast<int128>(slope >> 64);
    const int128 low = static_cast<std::uint64_t>(slope);
    const uint128 g = piece.c0 - static_cast<uint128>((high * t + (low * t >> 64)) >> 3);
    return {high_product(power.below << 6, g - (uint128{3} << 56)), uint128{3} << 57,
            power.exponent - x.exponent - 6};
}

/// Encloses whole ± v, for whole = 1 or 2, from an enclosure of v < 1 in units of 2⁻¹²⁵ or less.
constexpr enclosure from_whole(int whole, bool minus, enclosure v) {
    const int shift = -125 - v.exponent;
    const uint128 exact = static_cast<uint128>(whole) << 125;
    const uint128 below =
        minus ? exact - ((v.below + v.width) >> shift) - 1 : exact + (v.below >> shift);
    return {below, (v.width >> shift) + 2, -125};
}

} // namespace gradus::numbers::elementary
