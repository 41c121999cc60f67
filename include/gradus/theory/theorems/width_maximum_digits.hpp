#pragma once

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/theory/proof/certificate.hpp>
#include <gradus/theory/theorems/width_maximum.hpp>

/// The maximum of eq. 123 to more digits than a double holds.
namespace gradus::theorems::width_maximum {

/// (z − 1)e^z − (z + 1), which has the sign of z·tanh(z/2) − 1.
template <class T>
constexpr T balance_without_quotient(const T& at, const T& exp_at) {
    return (at - T(1)) * exp_at - (at + T(1));
}
/// (E + 1)(z·tanh(z/2) − 1) = (z − 1)E − (z + 1), with E + 1 > 0.
constexpr claim balance_without_its_quotient() {
    return equal((E + 1) * (z * t - 1), balance_without_quotient(z, E));
}

/// z* lies between the two numbers, which are read from decimals: z·tanh(z/2) < 1 at the first and
/// > 1 at the second, and in between it rises (`balance_rises`). Refuted if both are on the same
/// side; undecided if one is too close to z* for 57 decimals; vacuous unless 0 < first < second.
/// `values` shows (z − 1)e^z − (z + 1) at both.
constexpr certificate z_lies_between(const char* lower, const char* upper) {
    const ball first = parse_ball(lower);
    const ball second = parse_ball(upper);
    const ball at_first = balance_without_quotient(first, exp(first));
    const ball at_second = balance_without_quotient(second, exp(second));
    const bool rises = certainly_less(at_first, 0) && certainly_less(0, at_second);
    const bool misses = certainly_less(0, at_first) || certainly_less(at_second, 0);
    return {!certainly_less(0, first) || !certainly_less(first, second) ? outcome::empty_range
            : rises                                                     ? outcome::proved
            : misses                                                    ? outcome::refuted
                                                                        : outcome::too_close,
            2, hull(to_interval(first), to_interval(second)),
            hull(to_interval(at_first), to_interval(at_second)), 0};
}

/// The two decimals that z* lies between; they agree in 46 digits.
inline constexpr const char* z_below = "1.5434046384182084479587097400533155536978837647";
/// z* is below this.
inline constexpr const char* z_above = "1.5434046384182084479587097400533155536978837648";

/// Enclosures of z*, of the weight w* = 4z²/(z² − 1) there, and of the width f* = (z² − 1)/(2z).
constexpr ball z_in_digits() { return between(parse_ball(z_below), parse_ball(z_above)); }
/// w* = 4z²/(z² − 1) = 6.894151…, the weight of the greatest width.
constexpr ball weight_in_digits() { return weight_at(z_in_digits()); }
/// f* = (z² − 1)/(2z) = 0.447743…, the greatest width of eq. 123.
constexpr ball width_in_digits() { return width_at(z_in_digits()); }

} // namespace gradus::theorems::width_maximum
