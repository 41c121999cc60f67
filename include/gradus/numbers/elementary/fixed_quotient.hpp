#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>

namespace gradus::numbers::elementary {

/// a/b in units of 2⁻¹²⁰, off by less than 4 of them, for 2¹¹⁸ ≤ a < 2¹²¹ and 2¹²⁰ ≤ b ≤ 2¹²¹ − 1.
///
/// Two digits in the manner of long division. `inverse_of_b` is 2¹²⁷/b in units of 2⁵⁷, with a
/// relative error under 2⁻⁶²; so the first 62 fractional bits come out right within 4, and are
/// lowered by 4. The remainder is then in [0, 8b), exact in 128 bits though its terms overflow, and
/// gives 58 more bits.
constexpr uint128 fixed_quotient(uint128 a, uint128 b) {
    const std::uint64_t inverse_of_b =
        static_cast<std::uint64_t>((~uint128{0} >> 1) / static_cast<std::uint64_t>(b >> 57));
    const uint128 first =
        (static_cast<uint128>(static_cast<std::uint64_t>(a >> 57)) * inverse_of_b >> 65) - 4;
    const uint128 remainder = (a << 62) - first * b;
    return (first << 58)
           + (static_cast<uint128>(static_cast<std::uint64_t>(remainder >> 60)) * inverse_of_b
              >> 66);
}

} // namespace gradus::numbers::elementary
