#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// Encloses eˣ for |x| < 2¹⁰: below is about 2¹²⁰ to 2¹²¹, the width always 2⁵².
///
/// x = (128K + j)·ln 2/128 + r with 0 ≤ r < 2⁻⁷·⁵, and eˣ = 2ᴷ·2^(j/128)·(1 + p) with p = eʳ − 1.
/// What is lost, in units of 2⁻⁷¹: r is cut (1), p is cut (1), the cut products and coefficients
/// inside p (0.1), Taylor's rest after r⁸/8! (2⁻¹⁵). 2^(j/128) ≤ 2 doubles that, and cutting
/// 2^(j/128) to 64 bits in its product with p loses 2⁻⁶³·2⁻⁷·⁵ = 1.5 units. All these make the
/// result too small: by less than 2·2.2 + 1.5 < 8 units, which is 2⁵² in units of 2⁻¹²⁰. What may
/// make it too large is below 2⁴⁰ of those: x is cut to 2⁻¹⁰⁰, ln 2/128 errs by 2⁻¹⁰¹ and is taken
/// 2¹⁷·⁲ times, the table is rounded.
constexpr enclosure exp_core(number x) {
    // x in units of 2⁻¹⁰⁰
    const int shift = x.exponent + 37;
    const int128 magnitude = shift >= 0    ? static_cast<int128>(x.significand) << shift
                             : shift > -64 ? static_cast<int128>(x.significand >> -shift)
                                           : int128{0};
    const int128 fixed = x.negative ? -magnitude : magnitude;
    // k is the floor of x·128/ln 2 lowered by 2⁻²⁹, which outweighs the errors here, so that r ≥ 0.
    const int128 scaled = (fixed >> 60) * steps_per_unit - (int128{1} << 51);
    const int k = static_cast<int>(scaled >> 80);
    const std::uint64_t r =
        static_cast<std::uint64_t>((fixed - k * static_cast<int128>(log_2_step)) >> 29);
    std::uint64_t h = inverse_factorial[6]; // 1/2! + r/3! + … + r⁶/8!
    for (int n = 5; n >= 0; --n)
        h = inverse_factorial[n] + static_cast<std::uint64_t>(uint128{r} * h >> 71);
    const std::uint64_t rh = static_cast<std::uint64_t>(uint128{r} * h >> 64);
    const std::uint64_t p = r + static_cast<std::uint64_t>(uint128{r} * rh >> 71);
    const uint128 power = power_of_2[k & 127];
    const uint128 product = static_cast<uint128>(static_cast<std::uint64_t>(power >> 57)) * p;
    return {power + (product >> 14) - (uint128{1} << 40), uint128{1} << 52, (k >> 7) - 120};
}

} // namespace gradus::numbers::elementary
