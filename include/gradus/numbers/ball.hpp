#pragma once

#include <gradus/numbers/fixed_point.hpp>
#include <gradus/numbers/integer.hpp>

#include <cstdint>
#include <stdexcept>

namespace gradus::numbers {

namespace refusal {

// Neither is constexpr, so in a constant expression their names are the compiler's error.
[[noreturn]] inline void ball_exceeds_its_range() {
    throw std::overflow_error("ball: a number is 2^62 or more in size, or an error 2^-130 or more");
}
[[noreturn]] inline void ball_is_divided_by_zero() {
    throw std::domain_error("ball: the divisor may be zero, or is too near to it");
}

} // namespace refusal

/// A real number known up to an error: |number − centre| ≤ radius, both in units of 2^−192, that is
/// 57 decimals. Arithmetic on balls encloses the result for all numbers that the operands may be.
/// Integers alone decide, so the compiler and the program get the same balls.
/// Limits: numbers below 2^62 in size, radii below 2^62 units; beyond, an error.
struct ball {
    using limb = fixed_point::limb;
    using wide = fixed_point::wide;

    fixed_point centre;
    limb radius = 0;

    constexpr ball() = default;
    template <Integer Whole>
    constexpr ball(Whole whole)
        : ball(fixed_point{{0, 0, 0, static_cast<limb>(integer<std::int64_t>(whole).value)}}, 0) {}
    template <NoInteger Number>
    ball(Number) = delete; // gradus: a ball is made of integers: ball(1) / 2, not 0.5
    constexpr ball(const fixed_point& middle, wide size)
        : centre(middle), radius(static_cast<limb>(size)) {
        if (size >> 62 != 0 || middle.magnitude().limbs[3] >> 62 != 0)
            refusal::ball_exceeds_its_range();
    }

    constexpr fixed_point lower() const { return centre - fixed_point{{radius}}; }
    constexpr fixed_point upper() const { return centre + fixed_point{{radius}}; }

    friend constexpr ball operator-(const ball& x) { return {-x.centre, x.radius}; }
    friend constexpr ball operator+(const ball& x, const ball& y) {
        return {x.centre + y.centre, wide{x.radius} + y.radius};
    }
    friend constexpr ball operator-(const ball& x, const ball& y) { return x + -y; }
    friend constexpr ball operator*(const ball& x, const ball& y);
    friend constexpr ball operator/(const ball& x, const ball& y);

    /// Is it the same ball?
    friend constexpr bool operator==(const ball&, const ball&) = default;
};

/// An integer from |x|·s on, for a radius s.
constexpr ball::wide error_times(const fixed_point& size, ball::limb s) {
    if (s == 0) return 0;
    return ball::wide{size.limbs[3]} * s + ((ball::wide{size.limbs[2]} + 1) * s >> 64) + 1;
}

/// (x ± r)(y ± s) is off xy by |x|s + |y|r + rs at most, and by 1 for what is cut off.
/// As r, s < 2^62 units, rs is less than a unit.
constexpr ball operator*(const ball& x, const ball& y) {
    const fixed_point x_size = x.centre.magnitude();
    const fixed_point y_size = y.centre.magnitude();
    const truncated size = product(x_size, y_size);
    const bool negative = x.centre.is_negative() != y.centre.is_negative();
    return {negative ? -size.value : size.value,
            error_times(x_size, y.radius) + error_times(y_size, x.radius)
                + (x.radius != 0 && y.radius != 0 ? 1 : 0) + (size.exact ? 0 : 1)};
}

/// (x ± r)/(y ± s) is off x/y by (r + |x/y|s)/(|y| − s) at most, and by 1 for what is cut off.
/// As s < 2^62 units, cutting off |x/y| as well changes |x/y|s by less than a unit.
constexpr ball operator/(const ball& x, const ball& y) {
    const fixed_point y_size = y.centre.magnitude();
    const fixed_point least = y_size - fixed_point{{y.radius}};
    if (least.is_negative() || (least.limbs[3] | least.limbs[2]) == 0)
        refusal::ball_is_divided_by_zero();
    const truncated size = quotient(x.centre.magnitude(), y_size);
    const bool negative = x.centre.is_negative() != y.centre.is_negative();
    ball::wide error = x.radius + error_times(size.value, y.radius) + (y.radius != 0 ? 1 : 0);
    if (const ball::limb whole = least.limbs[3]; whole != 0) {
        error = (error + whole - 1) / whole;
    } else { // 1/least ≤ 2^places
        const int places = __builtin_clzll(least.limbs[2]) + 1;
        if (error >> (126 - places) != 0) refusal::ball_exceeds_its_range();
        error <<= places;
    }
    return {negative ? -size.value : size.value, error + (size.exact ? 0 : 1)};
}

/// x < y, for all numbers that they may be.
constexpr bool certainly_less(const ball& x, const ball& y) {
    return (x.upper() - y.lower()).is_negative();
}

/// A ball around all numbers from x to y.
/// Errors: std::overflow_error where its radius would be 2^−130 or more.
constexpr ball between(const ball& x, const ball& y) {
    const fixed_point distance = (y - x).centre.magnitude();
    if ((distance.limbs[3] | distance.limbs[2] | distance.limbs[1]) != 0)
        refusal::ball_exceeds_its_range();
    return {x.centre, ball::wide{distance.limbs[0]} + x.radius + y.radius};
}

} // namespace gradus::numbers

namespace gradus {
using numbers::ball;
using numbers::between;
using numbers::certainly_less;
} // namespace gradus
