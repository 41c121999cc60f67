#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// log(m·2^(k − 100)) for 2¹⁰⁰ ≤ m < 2¹⁰¹ and |k| < 2¹¹, in units of 2⁻¹¹², with an error under
/// log_error of them. (An absolute error: near 1, where the logarithm is small, see near_identity.)
///
/// With c ≥ 1/m from the table, z = c·m − 1 is exact and 0 ≤ z < 2⁻⁷;
/// log m = −log c + z − z²(1/2 − z/3 + … + z⁸/10). The errors: z²(…) is cut to 2⁻⁷⁸ twice, z in it
/// is cut to 2⁻⁷¹ (2⁻⁷⁸), the coefficients and products inside err by 2⁻⁶³ together (2⁻⁷⁷), the
/// rest after z¹⁰/10 is under 2⁻⁸⁰: in all under 2⁻⁷⁵, which is 2³⁷ units. The tables add 2¹⁰.
inline constexpr uint128 log_error = uint128{1} << 38;

constexpr int128 log_core(int k, uint128 m) {
    const unsigned i = static_cast<unsigned>(m >> 93) & 127;
    const uint128 exact = m * inverse[i] - (uint128{1} << 116); // in units of 2⁻¹¹⁶
    const std::uint64_t z = static_cast<std::uint64_t>(exact >> 45);
    using cut = std::uint64_t;
    cut h = inverse_integer[7] - cut(uint128{z} * inverse_integer[8] >> 71);
    h = inverse_integer[6] - cut(uint128{z} * h >> 71);
    h = inverse_integer[5] - cut(uint128{z} * h >> 71);
    h = inverse_integer[4] - cut(uint128{z} * h >> 71);
    h = inverse_integer[3] - cut(uint128{z} * h >> 71);
    h = inverse_integer[2] - cut(uint128{z} * h >> 71);
    h = inverse_integer[1] - cut(uint128{z} * h >> 71);
    h = inverse_integer[0] - cut(uint128{z} * h >> 71);
    const uint128 rest = uint128{z} * cut(uint128{z} * h >> 64) >> 64 << 38;
    return k * static_cast<int128>(log_2) + static_cast<int128>(minus_log_inverse[i])
           + static_cast<int128>((exact - rest) >> 4);
}

} // namespace gradus::numbers::elementary
