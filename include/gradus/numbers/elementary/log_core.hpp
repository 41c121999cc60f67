#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// log(m·2^(k − 100)) for 2¹⁰⁰ ≤ m < 2¹⁰¹ and |k| < 2¹¹, in units of 2⁻¹¹², with an error under
/// log_error of them. (An absolute error: near 1, where the logarithm is small, see near_identity.)
///
/// With c ≥ 1/m from the table, z = c·m − 1 is exact and 0 ≤ z < 2⁻⁷;
/// log m = −log c + z − z²h with h = 1/2 − z/3 + … − z⁷/9. The errors: z²h is cut to 2⁻⁷⁸ twice, z
/// in it is cut to 2⁻⁷¹ (2⁻⁷⁸), the terms of h from z⁴ on err by 2⁻³²·z⁴ and its other cuts by 2⁻⁶³
/// (2⁻⁷³·⁹ and 2⁻⁷⁷ with z²), the rest is below z¹⁰/10 (2⁻⁷³·³). In all under 2⁻⁷²; the tables add
/// 2⁻¹⁰¹.
inline constexpr uint128 log_error = uint128{1} << 40;

constexpr int128 log_core(int k, uint128 m) {
    const unsigned i = static_cast<unsigned>(m >> 93) & 127;
    const uint128 exact = m * inverse[i] - (uint128{1} << 116); // in units of 2⁻¹¹⁶
    const std::uint64_t z = static_cast<std::uint64_t>(exact >> 45);
    using cut = std::uint64_t;
    // Enough of the small terms in 64 bits: s is in units of 2⁻³⁹, their coefficients of 2⁻³³.
    const cut s = z >> 32;
    const cut small =
        inverse_6 - (s * (inverse_7 - (s * (inverse_8 - (s * inverse_9 >> 39)) >> 39)) >> 39);
    cut h = inverse_integer[3] - cut(uint128{z} * small >> 40);
    h = inverse_integer[2] - cut(uint128{z} * h >> 71);
    h = inverse_integer[1] - cut(uint128{z} * h >> 71);
    h = inverse_integer[0] - cut(uint128{z} * h >> 71);
    const uint128 rest = uint128{z} * cut(uint128{z} * h >> 64) >> 64 << 38;
    return k * static_cast<int128>(log_2) + static_cast<int128>(minus_log_inverse[i])
           + static_cast<int128>((exact - rest) >> 4);
}

} // namespace gradus::numbers::elementary
