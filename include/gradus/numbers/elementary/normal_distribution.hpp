#pragma once

#include <gradus/numbers/elementary/erf.hpp>
#include <gradus/numbers/elementary/erf_derivative.hpp>

/// The standard normal distribution of a double, to two units in the last place. erf(x/√2) loses
/// hundreds of them: far out, a last digit of its argument counts for so many of its own.
namespace gradus::numbers {

namespace elementary {

/// x/√2 to 64 bits, less by at most 2⁻⁶² of itself.
constexpr number over_root_2(number x) {
    const uint128 product = static_cast<uint128>(x.significand) * 0xb504f333f9de6484;
    const int carry = static_cast<int>(product >> 127);
    return {x.negative, x.exponent - 1 + carry,
            static_cast<std::uint64_t>(product >> (63 + carry))};
}

/// The double next to the middle of an enclosure, times 2^power.
constexpr double middle(const enclosure& fast, int power) {
    return from_bits<double>(round_between<rounding::to_nearest, double>(
        false, fast.exponent + power, fast.below + fast.width / 2, 1));
}

} // namespace elementary

/// 2^power·φ(x), with the density φ(x) = e^(−x²/2)/√(2π).
constexpr double normal_density(double x, int power = 0) {
    using namespace elementary;
    constexpr double quarter_of_root_2 = 0.35355339059327376220042218105242451964241796884424;
    const std::uint64_t bits = to_bits(x) & (float_layout<double>::sign - 1);
    if (bits > float_layout<double>::infinity) return x;
    if (bits == 0)
        return quarter_of_root_2
               * middle(erf_derivative_core({false, -60, one.significand}), power);
    const number y = over_root_2(decode<double>(bits));
    return bits == float_layout<double>::infinity || is_from_28(y)
               ? 0
               : quarter_of_root_2 * middle(erf_derivative_core(y), power);
}

/// 2^power·Φ(x) for x ≤ 0, with Φ(x) = erfc(−x/√2)/2, the probability to lie below x.
constexpr double normal_tail(double x, int power = 0) {
    using namespace elementary;
    const std::uint64_t bits = to_bits(x) & (float_layout<double>::sign - 1);
    const double half =
        from_bits<double>(static_cast<std::uint64_t>(float_layout<double>::bias - 1 + power) << 52);
    if (bits == 0) return half;
    if (bits > float_layout<double>::infinity) return x;
    const number y = over_root_2(decode<double>(bits));
    if (bits == float_layout<double>::infinity || is_from_28(y)) return 0;
    return y.exponent < -1 ? half - half * middle(erf_core(y), 0) : middle(erfc_core(y), power - 1);
}

/// Φ(x).
constexpr double normal_distribution(double x) {
    return x > 0 ? 1 - normal_tail(-x) : normal_tail(x);
}

} // namespace gradus::numbers
