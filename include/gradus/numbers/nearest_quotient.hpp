#pragma once

#include <gradus/numbers/rounding.hpp>

#include <cstdint>
#include <limits>
#include <type_traits>

namespace gradus::numbers {

/// The floating-point number nearest to p/q (ties to even), by integers alone; q is not 0.
/// Dividing two doubles would round p and q first.
template <BinaryFloat Real>
constexpr Real nearest_quotient(std::int64_t p, std::int64_t q) {
    __extension__ typedef unsigned __int128 wide;
    constexpr int dropped = 64 - std::numeric_limits<Real>::digits;
    if (p == 0) return Real(0);

    // p/q = (top/bottom)·2^(j − i), both with their highest bit set.
    const auto magnitude = [](std::int64_t n) {
        return n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    };
    const int i = __builtin_clzll(magnitude(p));
    const int j = __builtin_clzll(magnitude(q));
    const std::uint64_t top = magnitude(p) << i;
    const std::uint64_t bottom = magnitude(q) << j;

    // 64 bits of the quotient, and whether anything lies below them.
    const int shift = top < bottom ? 64 : 63;
    const wide dividend = static_cast<wide>(top) << shift;
    const auto bits = static_cast<std::uint64_t>(dividend / bottom);
    const bool inexact = dividend % bottom != 0;

    const std::uint64_t half = std::uint64_t{1} << (dropped - 1);
    const std::uint64_t rest = bits & (2 * half - 1);
    std::uint64_t rounded = bits >> dropped;
    if (rest > half || (rest == half && (inexact || rounded % 2 == 1))) ++rounded;

    const int exponent = j - i - shift + dropped;
    Real power{};
    if constexpr (std::is_same_v<Real, double>)
        power = __builtin_bit_cast(double, static_cast<std::uint64_t>(exponent + 1023) << 52);
    else
        power = __builtin_bit_cast(float, static_cast<std::uint32_t>(exponent + 127) << 23);
    const Real result = static_cast<Real>(rounded) * power;
    return (p < 0) != (q < 0) ? -result : result;
}

} // namespace gradus::numbers
