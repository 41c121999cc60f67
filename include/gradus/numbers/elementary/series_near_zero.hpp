#pragma once

#include <gradus/numbers/elementary/round.hpp>
#include <gradus/numbers/elementary/tables.hpp>

namespace gradus::numbers::elementary {

/// u(1 ± u·(c₀ ± u·c₁ + …)) for 0 < u = significand·2^(exponent − 120) < 2⁻⁷ and 2¹²⁰ ≤ significand
/// < 2¹²¹, with all signs + or alternating, in the same units: eᵘ − 1 and log(1 + u) near 0 have
/// this form. The error is under series_near_zero_error units.
///
/// g = u·(c₀ ± …) is cut to 2⁻⁷¹, from a u cut to 2⁻⁷¹: an error under 1.6·2⁻⁷¹. Cutting the
/// significand to 64 bits in its product with g adds 2⁻⁶³·2⁻⁸. The terms left out of the tables are
/// under 2⁻⁷³. Together under 3·2⁻⁷¹ of the significand, which is below 2¹²¹.
inline constexpr uint128 series_near_zero_error = uint128{1} << 52;

/// u(1 ± u·(c₀ ± …)) in units of 2^(exponent − 120), cₙ = `coefficient[n]`·2⁻⁶⁴, with alternating
/// signs or all of them +; within series_near_zero_error.
template <std::size_t Size>
constexpr uint128 series_near_zero(uint128 significand, int exponent,
                                   const std::uint64_t (&coefficient)[Size], bool alternating) {
    const int shift = 49 - exponent;
    const std::uint64_t u = shift > 127 ? 0 : static_cast<std::uint64_t>(significand >> shift);
    std::uint64_t h = coefficient[Size - 1];
    for (std::size_t n = Size - 1; n-- > 0;) {
        const std::uint64_t product = static_cast<std::uint64_t>(uint128{u} * h >> 71);
        h = alternating ? coefficient[n] - product : coefficient[n] + product;
    }
    const std::uint64_t g = static_cast<std::uint64_t>(uint128{u} * h >> 64);
    const uint128 change =
        static_cast<uint128>(static_cast<std::uint64_t>(significand >> 57)) * g >> 14;
    return alternating ? significand - change : significand + change;
}

} // namespace gradus::numbers::elementary
