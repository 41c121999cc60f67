#pragma once

#include <gradus/numbers/rounding.hpp>

#include <cstdint>

/// The integer machinery under the elementary functions. Nothing in it is floating-point
/// arithmetic, so no compiler, optimisation level or processor can change a bit of a result.
namespace gradus::numbers::elementary {

/// 128 bits without a sign, which GCC and Clang have.
__extension__ using uint128 = unsigned __int128;
/// 128 bits with a sign.
__extension__ using int128 = __int128;

/// The layout of binary32 or binary64. Bits are held in 64-bit integers for both.
template <BinaryFloat Real>
struct float_layout {
    using storage = std::conditional_t<sizeof(Real) == 4, std::uint32_t, std::uint64_t>;
    static constexpr int precision = sizeof(Real) == 4 ? 24 : 53;
    static constexpr int bias = sizeof(Real) == 4 ? 127 : 1023;
    static constexpr int width = 8 * int{sizeof(Real)};
    static constexpr std::uint64_t hidden = std::uint64_t{1} << (precision - 1);
    static constexpr std::uint64_t sign = std::uint64_t{1} << (width - 1);
    static constexpr std::uint64_t infinity = (2 * std::uint64_t{bias} + 1) << (precision - 1);
    static constexpr std::uint64_t nan = infinity | hidden >> 1;
    static constexpr std::uint64_t largest = infinity - 1;
    static constexpr std::uint64_t one = std::uint64_t{bias} << (precision - 1);
    static constexpr std::uint64_t half = one - hidden;
    static constexpr std::uint64_t quarter = half - hidden;
};

/// The bits of x: sign, exponent field and fraction, in the low `width` bits.
template <BinaryFloat Real>
constexpr std::uint64_t to_bits(Real x) {
    return __builtin_bit_cast(typename float_layout<Real>::storage, x);
}

/// The number with these bits, the inverse of to_bits.
template <BinaryFloat Real>
constexpr Real from_bits(std::uint64_t bits) {
    return __builtin_bit_cast(Real, static_cast<typename float_layout<Real>::storage>(bits));
}

/// A finite number other than 0: ± significand · 2^(exponent − 63), where significand ≥ 2⁶³.
/// So exponent is the floor of log₂ of the magnitude, for subnormal numbers too.
struct number {
    bool negative;
    int exponent;
    std::uint64_t significand;
};

/// 1 = 2⁶³·2^(0 − 63)
inline constexpr number one{false, 0, std::uint64_t{1} << 63};

/// The number with these bits, which are those of a finite number other than 0.
template <BinaryFloat Real>
constexpr number decode(std::uint64_t bits) {
    const std::uint64_t magnitude = bits & (float_layout<Real>::sign - 1);
    const int stored = static_cast<int>(magnitude >> (float_layout<Real>::precision - 1));
    const std::uint64_t significand =
        stored == 0 ? magnitude
                    : (magnitude & (float_layout<Real>::hidden - 1)) | float_layout<Real>::hidden;
    const int zeros = __builtin_clzll(significand);
    return {magnitude != bits,
            (stored == 0 ? 1 : stored) - float_layout<Real>::bias + 64
                - float_layout<Real>::precision - zeros,
            significand << zeros};
}

} // namespace gradus::numbers::elementary
