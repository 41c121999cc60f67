#pragma once

#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/decimal_natural.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/interval/refusal.hpp>
#include <gradus/numbers/rounding.hpp>

#include <type_traits>

// Constants read from their characters, exactly: no nearest double stands between.
namespace gradus::numbers::decimal {

/// What is left of a text while it is read.
struct cursor {
    const char* text;

    constexpr bool take(char wanted) {
        if (*text != wanted) return false;
        ++text;
        return true;
    }
    constexpr bool at_digit() const { return *text >= '0' && *text <= '9'; }
    constexpr unsigned digit() { return static_cast<unsigned>(*text++ - '0'); }
};

/// digits · 10^exponent
struct number {
    natural digits;
    int exponent = 0;
};

/// 12, 0.1, .5, 2.5e-3, 1'000
constexpr number read(cursor& at) {
    constexpr int longest_exponent = 1000;
    number result;
    bool point = false;
    int count = 0;
    while (true) {
        if (!point && at.take('.')) point = true;
        if (count > 0 && *at.text == '\'' && at.text[1] >= '0' && at.text[1] <= '9') ++at.text;
        if (!at.at_digit()) break;
        result.digits.multiply_add(10, at.digit());
        if (point) --result.exponent;
        ++count;
    }
    if (count == 0) refusal::interval_constant_cannot_be_read();
    if (at.take('e') || at.take('E')) {
        const bool negative = at.take('-');
        if (!negative) at.take('+');
        if (!at.at_digit()) refusal::interval_constant_cannot_be_read();
        int exponent = 0;
        while (at.at_digit() && exponent <= longest_exponent)
            exponent = 10 * exponent + static_cast<int>(at.digit());
        result.exponent += negative ? -exponent : exponent;
    }
    if (result.exponent > longest_exponent || result.exponent < -longest_exponent)
        refusal::interval_constant_is_too_long();
    return result;
}

/// n ← n·10^exponent; for exponent ≤ 0 n stays.
constexpr void multiply_by_power_of_ten(natural& n, int exponent) {
    for (; exponent > 0; --exponent) n.multiply_add(10, 0);
}

} // namespace gradus::numbers::decimal

namespace gradus::numbers {

/// The tightest interval around the number that the text names: "0.1", "-2.5e-3", "1/3", "0.1/3".
/// Anything else is refused, as are exponents beyond ±1000.
template <BinaryFloat Real>
constexpr interval<Real> parse_interval(const char* text) {
    decimal::cursor at{text};
    const bool negative = at.take('-');
    decimal::number p = decimal::read(at);
    decimal::number q;
    q.digits.multiply_add(1, 1);
    if (at.take('/')) q = decimal::read(at);
    if (*at.text != '\0') refusal::interval_constant_cannot_be_read();
    if (q.digits.size == 0) refusal::interval_constant_is_divided_by_zero();
    if (p.digits.size == 0) return interval<Real>(0);

    decimal::multiply_by_power_of_ten(p.digits, p.exponent - q.exponent);
    decimal::multiply_by_power_of_ten(q.digits, q.exponent - p.exponent);
    const decimal::quotient value(p.digits, q.digits);
    const auto bound = [&]<rounding Mode>(std::integral_constant<rounding, Mode>) {
        return binary::round<Real, Mode>(negative, value.significand, value.exponent, value.exact);
    };
    return interval<Real>::enclosure(bound(std::integral_constant<rounding, rounding::downward>{}),
                                     bound(std::integral_constant<rounding, rounding::upward>{}),
                                     decoration::common);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::parse_interval;
} // namespace gradus

namespace gradus::literals {

/// 0.1_interval: an interval<double> that contains 1/10, as interval<double>(0.1) does not.
consteval interval<double> operator""_interval(const char* digits) {
    // A leading zero would make an integer octal, and 0x… hexadecimal: neither is decimal.
    if (digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9')
        numbers::refusal::interval_constant_cannot_be_read();
    return parse_interval<double>(digits);
}

/// "1/3"_interval
consteval interval<double> operator""_interval(const char* text, decltype(sizeof 0)) {
    return parse_interval<double>(text);
}

} // namespace gradus::literals
