#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// For x in units of 2⁻¹⁰⁸, |x| < 2¹⁰, sets an exponent and returns a number m, about 2¹²⁰ to 2¹²¹,
/// such that eˣ lies between m and m + exp_width in units of 2^(exponent − 120).
///
/// x = (2¹⁴K + 2⁷i + j)·ln 2/2¹⁴ + r and eˣ = 2ᴷ·2^(i/2⁷)·2^(j/2¹⁴)·eʳ. k = 2¹⁴K + 2⁷i + j is the
/// floor of x·2¹⁴/ln 2 lowered by 2⁻³⁷, which outweighs the error of 2¹⁴/ln 2, so that r > 0; it is
/// too low by less than 2⁻³⁰, so that r < 2⁻¹⁴·⁵.
///
/// p = eʳ − 1 = r + r²(1/2 + r/6 + r²/24), where r/6 + r²/24 is known to 2⁻⁴⁵·², Taylor's rest is
/// r⁵/5! < 2⁻⁷⁹ and r and p are cut to 2⁻⁷⁸: in units of 2⁻⁷¹ that is less than 0.2. Then
/// 2^(j/2¹⁴)·eʳ − 1 = f + p + f·p with f from a table: three cuts of one such unit. 2^(i/2⁷) < 2
/// doubles these 3.2, and cutting it to 64 bits in the product loses 2⁻⁶³·2⁻⁷·⁵ = 1.5 units. All
/// these make the result too small: by less than 8 units, which are 2⁵² of the result's. What may
/// make it too large is below 2³⁸ of those: ln 2/2¹⁴ errs by 2⁻¹⁰⁹ and is taken 2²⁴·⁶ times. The
/// table of 2^(i/2⁷) is lowered by 2⁴⁰ to outweigh it.
///
/// (Literals, few variables and the exponent by reference: for the sake of constant expressions.)
inline constexpr uint128 exp_width = uint128{1} << 52;

constexpr uint128 exp_core(int128 x, int& exponent) {
    const int k = static_cast<int>(((x >> 63) * steps_per_unit - 0x100'0000'0000'0000) >> 93);
    exponent = k >> 14;
    const std::uint64_t r = static_cast<std::uint64_t>((x - k * log_2_step) >> 30); // in 2⁻⁷⁸
    const std::uint64_t s = r >> 32;
    // 1/2 + r/6 + r²/24 in units of 2⁻⁶⁴, from s in units of 2⁻⁴⁶, 1/6 and 1/24 in units of 2⁻³².
    const std::uint64_t h =
        0x8000'0000'0000'0000 + (s * (0x2aaa'aaaa + (s * 0x0aaa'aaaa >> 46)) >> 14);
    const uint128 p = r + static_cast<std::uint64_t>((uint128{r} * r >> 64) * h >> 78);
    const uint128 f = fine_power_of_2[k & 127];
    const uint128 power = power_of_2[k >> 7 & 127];
    return power + ((power >> 57) * (f + (p >> 7) + (f * p >> 78)) >> 14);
}

/// Encloses eˣ for x = ± significand·2^(exponent − 63) with −109 < exponent < 10.
constexpr enclosure exp_core(bool negative, int exponent, std::uint64_t significand) {
    const int128 magnitude = exponent >= -45 ? static_cast<int128>(significand) << (exponent + 45)
                                             : static_cast<int128>(significand >> (-45 - exponent));
    int power = 0;
    const uint128 below = exp_core(negative ? -magnitude : magnitude, power);
    return {below, exp_width, power - 120};
}

} // namespace gradus::numbers::elementary
