#pragma once

#include <gradus/numbers/ball.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/no_scalar.hpp>

#include <stdexcept>

namespace gradus::numbers {

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void ball_must_be_read_from_a_decimal_number() {
    throw std::invalid_argument("ball: digits with at most one point and one sign are expected");
}

} // namespace refusal

/// The number that the text names, such as "-1.5434": exact if it is an integer, else within two
/// units of 2^−192.
/// Errors: std::invalid_argument for any other text, std::overflow_error from 2^62 on.
constexpr ball parse_ball(const char* text) {
    const bool negative = *text == '-';
    const char* const begin = negative ? text + 1 : text;
    const char* end = begin;
    const char* point = nullptr;
    for (; *end != '\0'; ++end) {
        if (*end == '.' && !point)
            point = end;
        else if (*end < '0' || *end > '9')
            refusal::ball_must_be_read_from_a_decimal_number();
    }
    if (!point) point = end;
    ball whole;
    for (const char* digit = begin; digit != point; ++digit)
        whole = whole * 10 + ball(*digit - '0');
    if (begin == point) refusal::ball_must_be_read_from_a_decimal_number();
    ball fraction;
    for (; end > point + 1; --end) fraction = (fraction + ball(end[-1] - '0')) / 10;
    return negative ? -(whole + fraction) : whole + fraction;
}

/// Does x begin with these decimals, cut off and not rounded? So it does for all numbers from the
/// decimals up to one unit more in their last place. For x > 0.
constexpr bool begins_with(const ball& x, const char* decimals) {
    ball unit = 1;
    bool after_point = false;
    for (const char* digit = decimals; *digit != '\0'; ++digit) {
        if (after_point) unit = unit / 10;
        after_point = after_point || *digit == '.';
    }
    const ball first = parse_ball(decimals);
    return certainly_less(first, x) && certainly_less(x, first + unit);
}

/// The tightest interval of doubles around a ball.
constexpr interval<double> to_interval(const ball& x) {
    const auto bound = []<rounding Mode>(const fixed_point& number) {
        fixed_point size = number.magnitude();
        if (size.is_zero()) return binary::bits{0};
        int exponent = 63;
        for (; size.limbs[3] == 0; exponent -= 64)
            size = {{0, size.limbs[0], size.limbs[1], size.limbs[2]}};
        for (; size.limbs[3] >> 63 == 0; --exponent) size = size + size;
        return binary::round<double, Mode>(number.is_negative(), size.limbs[3], exponent,
                                           size.is_integer());
    };
    return interval<double>::enclosure(bound.template operator()<rounding::downward>(x.lower()),
                                       bound.template operator()<rounding::upward>(x.upper()),
                                       decoration::common);
}

/// eˣ = Σ xⁿ/n!. From the n on at which |x| ≤ (n + 1)/2, all later terms together are at most the
/// term xⁿ/n!, because each is at most half the one before it.
constexpr ball exp(const ball& x) {
    constexpr ball::limb tiny = 8;
    ball term = 1;
    ball sum = 1;
    for (ball::limb n = 1;; ++n) {
        term = term * x / n;
        sum = sum + term;
        const fixed_point rest = term.centre.magnitude() + fixed_point{{term.radius}};
        const bool is_tiny = (rest - fixed_point{{tiny}}).is_negative();
        if (is_tiny && 2 * (x.centre.magnitude().limbs[3] + 2) <= n + 1)
            return {sum.centre, ball::wide{sum.radius} + tiny};
    }
}

} // namespace gradus::numbers

namespace gradus {
using numbers::begins_with;
using numbers::exp;
using numbers::parse_ball;
using numbers::to_interval;
} // namespace gradus
