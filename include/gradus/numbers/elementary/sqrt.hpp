#pragma once

#include <gradus/numbers/elementary/round.hpp>

#include <type_traits>

namespace gradus::numbers {

namespace elementary {

/// √x = √n·2^(half − 54) for a whole number n, and the whole part of √n decides: either it is √n
/// exactly, or √n lies strictly between it and the next whole number.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t sqrt_bits(number x) {
    const int odd = x.exponent & 1;
    const int half = (x.exponent - odd) / 2;
    const uint128 n = static_cast<uint128>(x.significand) << (45 + odd); // in [2¹⁰⁸, 2¹¹⁰)
    // y ← y(3 − ay²)/2 tends to 1/√a for a = n/2¹⁰⁸. The first y, on a line, is within 13 %; a
    // relative error e becomes 3e²/2, so that after five steps only the cuts are left. a is in
    // units of 2⁻⁶¹, ay² of 2⁻⁵⁹, y of 2⁻⁶³.
    const std::uint64_t a = static_cast<std::uint64_t>(n >> 47);
    std::uint64_t y = 0x8d50'0000'0000'0000 - a / 3 * 2;
    for (int step = 0; step < 5; ++step) {
        const std::uint64_t square = static_cast<std::uint64_t>(uint128{y} * y >> 64);
        const std::uint64_t product = static_cast<std::uint64_t>(uint128{a} * square >> 64);
        y = static_cast<std::uint64_t>(uint128{y} * ((std::uint64_t{3} << 59) - product) >> 60);
    }
    // Whatever the error of y, these two lines leave the whole part of √n.
    std::uint64_t root = static_cast<std::uint64_t>(uint128{a} * y >> 70);
    while (uint128{root} * root > n) --root;
    while (uint128{root + 1} * (root + 1) <= n) ++root;
    if (uint128{root} * root == n) {
        const std::uint64_t exponent =
            static_cast<std::uint64_t>(half + float_layout<Real>::bias - 1);
        return (exponent << (float_layout<Real>::precision - 1))
               + (root >> (55 - float_layout<Real>::precision));
    }
    return round_between<Mode, Real>(false, half - 74, static_cast<uint128>(root) << 20,
                                     uint128{1} << 20);
}

#ifdef __x86_64__
/// Whether the processor's instructions round to nearest now.
inline bool rounds_to_nearest() { return (__builtin_ia32_stmxcsr() & 0x6000) == 0; }

/// √x by the processor's instruction, for x > 0 that are normal. It is written as such so that no
/// flag replaces it with an approximation.
template <BinaryFloat Real>
Real sqrt_instruction(Real x) {
    if constexpr (sizeof(Real) == 4)
        asm("sqrtss %0, %0" : "+x"(x));
    else
        asm("sqrtsd %0, %0" : "+x"(x));
    return x;
}
#endif

} // namespace elementary

/// √x, correctly rounded. sqrt(−0) = −0, sqrt(∞) = ∞; NaN below 0.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real sqrt(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
#ifdef __x86_64__
    if constexpr (Mode == rounding::to_nearest)
        if (!std::is_constant_evaluated() && layout::hidden <= bits && bits < layout::infinity
            && elementary::rounds_to_nearest())
            return elementary::sqrt_instruction(x);
#endif
    if ((bits & (layout::sign - 1)) == 0) return x;
    if (bits >= layout::infinity) // negative numbers and NaN too
        return elementary::from_bits<Real>(bits == layout::infinity ? bits : layout::nan);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::sqrt_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::sqrt;
} // namespace gradus
