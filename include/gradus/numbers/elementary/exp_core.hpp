#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// Encloses eˣ for x = ± significand·2^(exponent − 63), |x| < 2¹⁰: below is about 2¹²⁰ to 2¹²¹, the
/// width always 2⁵².
///
/// x = (128K + j)·ln 2/128 + r with 0 ≤ r < 2⁻⁷·⁵, and eˣ = 2ᴷ·2^(j/128)·(1 + p) with p = eʳ − 1.
/// What is lost, in units of 2⁻⁷¹: r is cut (1), p is cut (1), the cut products and coefficients
/// inside p (0.1), Taylor's rest after r⁸/8! (2⁻¹⁵). 2^(j/128) ≤ 2 doubles that, and cutting
/// 2^(j/128) to 64 bits in its product with p loses 2⁻⁶³·2⁻⁷·⁵ = 1.5 units. All these make the
/// result too small: by less than 2·2.2 + 1.5 < 8 units, which is 2⁵² in units of 2⁻¹²⁰. What may
/// make it too large is below 2⁴⁰ of those: x is cut to 2⁻¹⁰⁰, ln 2/128 errs by 2⁻¹⁰¹ and is taken
/// 2¹⁷·⁲ times, the table is rounded.
constexpr enclosure exp_core(bool negative, int exponent, std::uint64_t significand) {
    // ± significand·2^(exponent − 63) in units of 2⁻¹⁰⁰
    const int128 magnitude = exponent >= -37 ? static_cast<int128>(significand) << (exponent + 37)
                             : exponent > -100
                                 ? static_cast<int128>(significand >> (-exponent - 37))
                                 : int128{0};
    const int128 fixed = negative ? -magnitude : magnitude;
    // k is the floor of x·128/ln 2 lowered by 2⁻²⁹, which outweighs the errors here, so that r ≥ 0.
    const int k = static_cast<int>(((fixed >> 60) * steps_per_unit - (int128{1} << 51)) >> 80);
    const std::uint64_t r =
        static_cast<std::uint64_t>((fixed - k * static_cast<int128>(log_2_step)) >> 29);
    // p = r + r²h with h = 1/2! + r/3! + … + r⁶/8!
    using cut = std::uint64_t;
    cut h = inverse_factorial[5] + cut(uint128{r} * inverse_factorial[6] >> 71);
    h = inverse_factorial[4] + cut(uint128{r} * h >> 71);
    h = inverse_factorial[3] + cut(uint128{r} * h >> 71);
    h = inverse_factorial[2] + cut(uint128{r} * h >> 71);
    h = inverse_factorial[1] + cut(uint128{r} * h >> 71);
    h = inverse_factorial[0] + cut(uint128{r} * h >> 71);
    const cut p = r + cut(uint128{r} * cut(uint128{r} * h >> 64) >> 71);
    const uint128 power = power_of_2[k & 127];
    return {power + (uint128{cut(power >> 57)} * p >> 14) - (uint128{1} << 40), uint128{1} << 52,
            (k >> 7) - 120};
}

} // namespace gradus::numbers::elementary
