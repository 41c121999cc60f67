#pragma once

#include <gradus/core/proof_text.hpp>
#include <gradus/numbers/integer.hpp>

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

namespace gradus::numbers {

namespace refusal {

// None of these is constexpr, so in a constant expression their names are the compiler's error.
[[noreturn]] inline void rational_needs_more_than_64_bits() {
    throw std::overflow_error("rational: the numerator or the denominator of the result does not "
                              "fit into 64 bits");
}
[[noreturn]] inline void rational_is_divided_by_zero() {
    throw std::domain_error("rational: division by zero");
}

} // namespace refusal

/// A fraction of two 64-bit integers, in lowest terms with a positive denominator. Every operation
/// is exact; a result that does not fit is an error (std::overflow_error), as is division by zero
/// (std::domain_error), and either is a compile error in a constant expression.
struct rational {
    // Holds the sum of two products of 64-bit integers.
    __extension__ typedef __int128 wide;

    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    constexpr rational() = default;

    template <Integer Whole>
    constexpr rational(Whole whole) : rational(reduced(widened(whole), 1)) {}

    template <Integer Numerator, Integer Denominator>
    constexpr rational(Numerator p, Denominator q) : rational(reduced(widened(p), widened(q))) {}

    template <NoInteger Number>
    rational(Number) = delete; // gradus: a rational is made of integers: rational(1, 2), not 0.5
    template <class Numerator, class Denominator>
        requires(NoInteger<Numerator> || NoInteger<Denominator>)
    rational(Numerator, Denominator) = delete; // gradus: a rational is made of integers

    friend constexpr rational operator+(const rational& a) { return a; }
    friend constexpr rational operator-(const rational& a) {
        return reduced(-wide(a.numerator), a.denominator);
    }

    // a/b + c/d = (ad + cb)/(bd)
    friend constexpr rational operator+(const rational& a, const rational& b) {
        return reduced(wide(a.numerator) * b.denominator + wide(b.numerator) * a.denominator,
                       wide(a.denominator) * b.denominator);
    }
    friend constexpr rational operator-(const rational& a, const rational& b) {
        return reduced(wide(a.numerator) * b.denominator - wide(b.numerator) * a.denominator,
                       wide(a.denominator) * b.denominator);
    }
    friend constexpr rational operator*(const rational& a, const rational& b) {
        return reduced(wide(a.numerator) * b.numerator, wide(a.denominator) * b.denominator);
    }
    friend constexpr rational operator/(const rational& a, const rational& b) {
        return reduced(wide(a.numerator) * b.denominator, wide(a.denominator) * b.numerator);
    }

    constexpr rational& operator+=(const rational& b) { return *this = *this + b; }
    constexpr rational& operator-=(const rational& b) { return *this = *this - b; }
    constexpr rational& operator*=(const rational& b) { return *this = *this * b; }
    constexpr rational& operator/=(const rational& b) { return *this = *this / b; }

    // Lowest terms are unique, so equal fractions have equal members.
    friend constexpr bool operator==(const rational&, const rational&) = default;
    friend constexpr std::strong_ordering operator<=>(const rational& a, const rational& b) {
        const wide left = wide(a.numerator) * b.denominator;
        const wide right = wide(b.numerator) * a.denominator;
        return left < right   ? std::strong_ordering::less
               : right < left ? std::strong_ordering::greater
                              : std::strong_ordering::equal;
    }

    friend constexpr rational abs(const rational& a) { return a.numerator < 0 ? -a : a; }

    /// p or p/q, as an error message and a polynomial show it.
    friend constexpr proof_text& operator<<(proof_text& text, const rational& a) {
        text << static_cast<long long>(a.numerator);
        if (a.denominator != 1) text << '/' << static_cast<long long>(a.denominator);
        return text;
    }

  private:
    static constexpr rational reduced(wide p, wide q) {
        if (q == 0) refusal::rational_is_divided_by_zero();
        wide divisor = q;
        for (wide rest = p; rest != 0;) {
            const wide next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        // The sign of the divisor makes the denominator positive.
        if ((divisor < 0) != (q < 0)) divisor = -divisor;
        rational result;
        result.numerator = narrowed(p / divisor);
        result.denominator = narrowed(q / divisor);
        return result;
    }

    static constexpr std::int64_t narrowed(wide number) {
        const auto narrow = static_cast<std::int64_t>(number);
        if (narrow != number) refusal::rational_needs_more_than_64_bits();
        return narrow;
    }

    // Any integer but −2¹²⁷, which has no negative.
    template <Integer Number>
    static constexpr wide widened(Number number) {
        if constexpr (sizeof(Number) < sizeof(wide)) {
            return number;
        } else {
            const integer<wide> held = number;
            if (held == wide{1} << 127) refusal::rational_needs_more_than_64_bits();
            return held;
        }
    }
};

constexpr rational make_constant(std::type_identity<rational>, std::int64_t p, std::int64_t q) {
    return {p, q};
}

} // namespace gradus::numbers

namespace gradus {
using numbers::rational;
} // namespace gradus
