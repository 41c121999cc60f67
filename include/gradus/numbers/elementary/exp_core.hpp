#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// Encloses eˣ for x = ± significand·2^(exponent − 63) with −110 < exponent < 10: below is about
/// 2¹²⁰ to 2¹²¹, the width always 2⁵².
///
/// x = (128K + j)·ln 2/128 + r with 0 ≤ r < 2⁻⁷·⁵, and eˣ = 2ᴷ·2^(j/128)·(1 + p) with
/// p = eʳ − 1 = r + r²h, h = 1/2! + r/3! + … + r⁵/7!. What is lost, in units of 2⁻⁷¹: r is cut (1),
/// p is cut (1.02), the terms of h from r³ on err by 2⁻³⁸ and its cuts by 2⁻⁶³ (0.02), Taylor's
/// rest is r⁸/8! (2⁻⁴). 2^(j/128) ≤ 2 doubles that, and cutting 2^(j/128) to 64 bits in its product
/// with p loses 2⁻⁶³·2⁻⁷·⁵ = 1.5 units. All these make the result too small: by less than 2·2.2
/// + 1.5 < 8 units, which is 2⁵² in units of 2⁻¹²⁰. What may make it too large is below 2⁴⁰ of
/// those: x is cut to 2⁻¹¹⁰, ln 2/128 errs by 2⁻¹¹¹ and is taken 2¹⁷·² times, the table is rounded.
constexpr enclosure exp_core(bool negative, int exponent, std::uint64_t significand) {
    const int128 magnitude = exponent >= -47 ? static_cast<int128>(significand) << (exponent + 47)
                                             : static_cast<int128>(significand >> (-47 - exponent));
    const int128 fixed = negative ? -magnitude : magnitude; // x in units of 2⁻¹¹⁰
    // k is the floor of x·128/ln 2 lowered by 2⁻²⁹, which outweighs the errors here, so that r ≥ 0.
    const int k = static_cast<int>(((fixed >> 70) * steps_per_unit - (int128{1} << 51)) >> 80);
    using cut = std::uint64_t;
    const cut r = cut((fixed - k * static_cast<int128>(log_2_step)) >> 39); // in units of 2⁻⁷¹
    const cut s = r >> 40;
    // Enough of the small terms in 64 bits: s is in units of 2⁻³¹, their coefficients of 2⁻⁴⁰.
    const cut small =
        inverse_5_factorial + (s * (inverse_6_factorial + (s * inverse_7_factorial >> 31)) >> 31);
    cut h = inverse_factorial[2] + cut(uint128{r} * small >> 47);
    h = inverse_factorial[1] + cut(uint128{r} * h >> 71);
    h = inverse_factorial[0] + cut(uint128{r} * h >> 71);
    const cut p = r + cut(uint128{r} * cut(uint128{r} * h >> 64) >> 71);
    const uint128 power = power_of_2[k & 127];
    return {power + (uint128{cut(power >> 57)} * p >> 14) - (uint128{1} << 40), uint128{1} << 52,
            (k >> 7) - 120};
}

} // namespace gradus::numbers::elementary
