#pragma once

#include <gradus/numbers/elementary/limb_product.hpp>

#include <cstdint>
#include <stdexcept>

namespace gradus::numbers {

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void fixed_point_number_exceeds_its_range() {
    throw std::overflow_error("fixed_point: a number is 2^62 or more in size");
}

} // namespace refusal

/// A multiple of 2^−192, below 2^62 in size: an integer of 256 bits in two's complement, the least
/// significant limb first.
struct fixed_point {
    using limb = std::uint64_t;
    __extension__ typedef unsigned __int128 wide;

    limb limbs[4] = {};

    constexpr bool is_negative() const { return limbs[3] >> 63 != 0; }
    constexpr bool is_integer() const { return (limbs[0] | limbs[1] | limbs[2]) == 0; }
    constexpr bool is_zero() const { return is_integer() && limbs[3] == 0; }
    constexpr fixed_point magnitude() const { return is_negative() ? -*this : *this; }

    constexpr fixed_point operator-() const {
        return fixed_point{{~limbs[0], ~limbs[1], ~limbs[2], ~limbs[3]}} + fixed_point{{1}};
    }
    friend constexpr fixed_point operator+(const fixed_point& x, const fixed_point& y) {
        fixed_point sum;
        limb carry = 0;
        for (int i = 0; i < 4; ++i) {
            const wide at_i = wide{x.limbs[i]} + y.limbs[i] + carry;
            sum.limbs[i] = static_cast<limb>(at_i);
            carry = static_cast<limb>(at_i >> 64);
        }
        return sum;
    }
    friend constexpr fixed_point operator-(const fixed_point& x, const fixed_point& y) {
        return x + -y;
    }
    friend constexpr bool operator==(const fixed_point&, const fixed_point&) = default;
};

/// A result that was cut off to a multiple of 2^−192, less than one unit below its true value.
struct truncated {
    fixed_point value;
    bool exact;
};

/// x·y, for x, y ≥ 0. Errors: std::overflow_error from 2^62 on.
constexpr truncated product(const fixed_point& x, const fixed_point& y) {
    const auto exact = elementary::limb_product(x.limbs, y.limbs);
    const auto& all = exact.limbs;
    if (all[7] != 0 || all[6] >> 62 != 0) refusal::fixed_point_number_exceeds_its_range();
    return {{{all[3], all[4], all[5], all[6]}}, (all[0] | all[1] | all[2]) == 0};
}

/// x/n, for x ≥ 0 and an integer n > 0.
constexpr truncated quotient(const fixed_point& x, fixed_point::limb n) {
    truncated result{};
    fixed_point::limb rest = 0;
    for (int i = 3; i >= 0; --i) {
        const auto at = fixed_point::wide{rest} << 64 | x.limbs[i];
        result.value.limbs[i] = static_cast<fixed_point::limb>(at / n);
        rest = static_cast<fixed_point::limb>(at % n);
    }
    result.exact = rest == 0;
    return result;
}

/// x/y, for x ≥ 0 and y > 0, bit by bit. Errors: std::overflow_error from 2^62 on.
constexpr truncated quotient(fixed_point x, fixed_point y) {
    if (y.is_integer()) return quotient(x, y.limbs[3]);
    int bits = 192;
    for (; !(x - y).is_negative(); ++bits) y = y + y;
    fixed_point result;
    for (; bits > 0; --bits) {
        if (result.limbs[3] >> 62 != 0) refusal::fixed_point_number_exceeds_its_range();
        x = x + x;
        result = result + result;
        const fixed_point rest = x - y; // x < 2y: no overflow hides its sign
        if (rest.is_negative()) continue;
        x = rest;
        result.limbs[0] |= 1;
    }
    return {result, x.is_zero()};
}

} // namespace gradus::numbers
