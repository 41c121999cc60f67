#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// An enclosure of rⁿ that can neither underflow nor overflow: m · 2^exponent with the lower bound
/// of m in [1, 2). Powers of two are exact.
struct scaled_power {
    interval<double> m = 1; ///< the significand
    long exponent = 0;      ///< of 2

    /// Times `other`.
    constexpr void multiply_by(const scaled_power& other) {
        m = m * other.m;
        exponent += other.exponent;
        for (; m.lower() >= 2; ++exponent) m = m / interval<double>(2);
        for (; m.lower() < 1; --exponent) m = m * interval<double>(2);
    }
    /// rⁿ by repeated squaring, for r > 0 and n ≥ 0.
    static constexpr scaled_power of(const rational& r, int n) {
        scaled_power square;
        square.multiply_by({constant<interval<double>>(r.numerator, r.denominator), 0});
        scaled_power power;
        for (; n > 0; n /= 2) {
            if (n % 2 != 0) power.multiply_by(square);
            if (n > 1) square.multiply_by(square);
        }
        return power;
    }

    /// rⁿ < 2^power_of_two, certainly.
    constexpr bool certainly_below(numbers::integer<long> power_of_two) const {
        return exponent < power_of_two - 1 || (exponent == power_of_two - 1 && m.upper() < 2);
    }
    /// rⁿ ≥ 2^power_of_two, certainly.
    constexpr bool certainly_at_least(numbers::integer<long> power_of_two) const {
        return exponent >= power_of_two;
    }
    /// rⁿ = 2^power_of_two, certainly.
    constexpr bool equals(numbers::integer<long> power_of_two) const {
        return exponent == power_of_two && m.upper() == 1;
    }
    /// May rⁿ be 2^power_of_two, if it is certainly at least that?
    constexpr bool may_equal(numbers::integer<long> power_of_two) const {
        return exponent == power_of_two && m.lower() == 1;
    }
};

} // namespace gradus
