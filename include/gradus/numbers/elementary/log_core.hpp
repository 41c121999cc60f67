#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// log(m·2^(k − 100)) for 2¹⁰⁰ ≤ m < 2¹⁰¹ and |k| < 2¹¹, in units of 2⁻¹¹², with an error under
/// log_error of them. (An absolute error: near 1, where the logarithm is small, see
/// series_near_zero.)
///
/// With c ≥ 1/m from the table, c·m = 1 + y is exact and 0 ≤ y < 2⁻⁷. With t = j/2¹⁴ the floor of y
/// in steps of 2⁻¹⁴, (1 − t)(1 + y) = 1 + z and −2⁻¹⁴ < z < 2⁻¹⁴. So
/// log m = −log c − log(1 − t) + z − z²(1/2 − z/3 + z²/4) + rest.
///
/// The errors in units of 2⁻⁷¹: the rest is below z⁵/5 (0.42), z/3 − z²/4 is known to 2⁻⁴⁴·⁶ and
/// z² < 2⁻²⁸ (0.34), z and z²(…) are cut to 2⁻⁷⁷ (0.04), the tables and k·log 2 err by 2⁻¹⁰¹. In
/// all less than 1.
inline constexpr uint128 log_error = uint128{1} << 41;

/// log(m·2^(k − 100)) in units of 2⁻¹¹², for 2¹⁰⁰ ≤ m < 2¹⁰¹ and |k| < 2¹¹, within log_error of
/// them.
constexpr int128 log_core(int k, uint128 m) {
    const unsigned i = static_cast<unsigned>(m >> 93) & 127;
    const uint128 product = m * inverse[i]; // 1 + y in units of 2⁻¹¹⁶
    const unsigned j = static_cast<unsigned>(product >> 102) & 127;
    // The bits of 1 + z between 2⁻¹⁴ and 2⁻⁷⁷ and the sign of z: overflow does not touch them.
    const std::int64_t z = static_cast<std::int64_t>(product * (0x4000 - j) >> 53);
    const std::int64_t s = z >> 32;
    // 1/2 − z/3 + z²/4 in units of 2⁻⁶⁴, from s in units of 2⁻⁴⁵ and 1/3 in units of 2⁻³².
    const int128 h = int128{0x8000'0000'0000'0000} - (s * (0x5555'5555 - (s >> 15)) >> 13);
    return k * log_2 + minus_log_inverse[i] + minus_log_fine[j]
           + ((z - ((static_cast<int128>(z) * z >> 64) * h >> 77)) << 35);
}

} // namespace gradus::numbers::elementary
