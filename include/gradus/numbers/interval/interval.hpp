#pragma once

#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/decoration.hpp>
#include <gradus/numbers/interval/refusal.hpp>
#include <gradus/numbers/rounding.hpp>

#include <cstdint>
#include <type_traits>

namespace gradus::numbers {

/// What may stand for a bound of an interval<Real>: its own format, which is exact, and integers.
template <class Number, class Real>
concept Bound = std::is_same_v<Number, Real> || Integer<Number>;

/// A set of real numbers: [lower, upper], empty, or unbounded on either side. Operations return the
/// tightest interval of the format that holds every value (IEEE 1788-2015, set-based flavour).
///
/// It carries the decoration of the computation that made it, which is no part of the set. A set
/// that is made from its bounds is what it says: `common`, or `continuous` if unbounded, or
/// `trivial` if empty.
template <BinaryFloat Real>
class interval {
  public:
    using bits = binary::bits;
    using storage = typename binary::float_layout<Real>::storage;

    /// [0, 0]
    constexpr interval() = default;

    /// The point; of an integer that the format does not hold, the tightest interval around it.
    template <Bound<Real> Number>
    constexpr interval(const Number& point) : interval(point, point) {}

    /// Refused: NaN, lower > upper, and [∞, ∞] or [−∞, −∞], which hold no real number.
    template <Bound<Real> Lower, Bound<Real> Upper>
    constexpr interval(const Lower& lower, const Upper& upper)
        : interval(bound<rounding::downward>(lower), bound<rounding::upward>(upper),
                   numbers::decoration::common) {
        if (binary::is_nan<Real>(lower_bits()) || binary::is_nan<Real>(upper_bits()))
            refusal::interval_bound_is_not_a_number();
        if (binary::less<Real>(upper_bits(), lower_bits()))
            refusal::interval_lower_bound_exceeds_upper_bound();
        if (is_point() && !is_bounded()) refusal::interval_contains_no_real_number();
    }

    static constexpr interval empty() {
        return interval(binary::plus_infinity<Real>, binary::minus_infinity<Real>,
                        numbers::decoration::trivial);
    }
    static constexpr interval entire() {
        return interval(binary::minus_infinity<Real>, binary::plus_infinity<Real>,
                        numbers::decoration::continuous);
    }
    /// For the authors of operations: bounds that are right already, and what is known of them.
    static constexpr interval enclosure(bits lower, bits upper, numbers::decoration known) {
        return interval(lower, upper, known);
    }

    /// The infimum; +∞ of the empty set.
    constexpr Real lower() const { return lower_; }
    /// The supremum; −∞ of the empty set.
    constexpr Real upper() const { return upper_; }
    constexpr numbers::decoration decoration() const { return decoration_; }

    constexpr bits lower_bits() const { return __builtin_bit_cast(storage, lower_); }
    constexpr bits upper_bits() const { return __builtin_bit_cast(storage, upper_); }

    constexpr bool is_empty() const { return lower_bits() == binary::plus_infinity<Real>; }
    constexpr bool is_point() const { return lower_bits() == upper_bits(); }
    constexpr bool is_bounded() const {
        return !binary::is_infinite<Real>(lower_bits()) && !binary::is_infinite<Real>(upper_bits());
    }

    /// Was every operation that led here defined on its whole box?
    constexpr bool is_defined() const { return decoration_ >= numbers::decoration::defined; }
    constexpr bool is_continuous() const { return decoration_ >= numbers::decoration::continuous; }

    /// Are the numbers that they stand for equal? Only two points are, and only sets that share no
    /// number are not. Else a formula would branch on what is so for some of its values, or for
    /// none where it is not defined: refused. `same_set` and `subset` ask about sets.
    friend constexpr bool operator==(const interval& x, const interval& y) {
        const bool apart = binary::less<Real>(x.upper_bits(), y.lower_bits())
                           || binary::less<Real>(y.upper_bits(), x.lower_bits());
        const bool have_values = !x.is_empty() && !y.is_empty() && x.is_defined() && y.is_defined();
        if (!have_values || !(apart || (x.is_point() && y.is_point())))
            refusal::intervals_may_or_may_not_be_equal_same_set_compares_sets();
        return !apart;
    }
    // Friends, so that one side may be a number: 2 * x, x + 1.
    friend constexpr interval operator+(const interval& x) { return x; }
    friend constexpr interval operator-(const interval& x) { return negated(x); }
    friend constexpr interval operator+(const interval& x, const interval& y) { return add(x, y); }
    friend constexpr interval operator-(const interval& x, const interval& y) {
        return subtract(x, y);
    }
    friend constexpr interval operator*(const interval& x, const interval& y) {
        return multiply(x, y);
    }
    friend constexpr interval operator/(const interval& x, const interval& y) {
        return divide(x, y);
    }

    /// The set `result`, of which no more is known than of the argument.
    friend constexpr interval where_defined(const interval& result, const interval& argument) {
        if (argument.is_empty()) return empty();
        return interval(result.lower_bits(), result.upper_bits(),
                        weaker(result.decoration(), argument.decoration()));
    }
    /// The set `slope`, certain only if the function with this value is continuous.
    friend constexpr interval where_continuous(const interval& slope, const interval& value) {
        return certain_if(value.is_continuous(), where_defined(slope, value));
    }

    /// The set `result`, certain only if all of x lies above 0 …
    friend constexpr interval where_positive(const interval& result, const interval& x) {
        return certain_if(binary::less<Real>(0, x.lower_bits()), where_defined(result, x));
    }
    /// … or not below it.
    friend constexpr interval where_not_negative(const interval& result, const interval& x) {
        return certain_if(!binary::less<Real>(x.lower_bits(), 0), where_defined(result, x));
    }

    constexpr interval& operator+=(const interval& y) { return *this = *this + y; }
    constexpr interval& operator-=(const interval& y) { return *this = *this - y; }
    constexpr interval& operator*=(const interval& y) { return *this = *this * y; }
    constexpr interval& operator/=(const interval& y) { return *this = *this / y; }

    // Public only so that an interval may be a template argument. Zeros are +0: equal sets have
    // equal bits.
    Real lower_ = 0;
    Real upper_ = 0;
    numbers::decoration decoration_ = numbers::decoration::common;

  private:
    constexpr interval(bits lower, bits upper, numbers::decoration known)
        : lower_(__builtin_bit_cast(Real, static_cast<storage>(lower))),
          upper_(__builtin_bit_cast(Real, static_cast<storage>(upper))),
          decoration_(known != numbers::decoration::common || is_bounded()
                          ? known
                          : numbers::decoration::continuous) {}

    static constexpr interval certain_if(bool condition, const interval& x) {
        return condition ? x
                         : interval(x.lower_bits(), x.upper_bits(), numbers::decoration::trivial);
    }

    template <rounding Mode, class Number>
    static constexpr bits bound(const Number& number) {
        if constexpr (std::is_same_v<Number, Real>) {
            return binary::one_zero<Real>(__builtin_bit_cast(storage, number));
        } else {
            const bool negative = number < 0;
            const auto modulo = static_cast<binary::wide>(number);
            const auto absolute = negative ? 0 - modulo : modulo;
            // A conversion that cannot round: no flag changes its bits.
            if (absolute < 2 * binary::float_layout<Real>::hidden)
                return __builtin_bit_cast(storage, static_cast<Real>(number));
            const auto high = static_cast<std::uint64_t>(absolute >> 64);
            const int zeros = high != 0
                                  ? __builtin_clzll(high)
                                  : 64 + __builtin_clzll(static_cast<std::uint64_t>(absolute));
            const auto leading = absolute << zeros;
            return binary::round<Real, Mode>(negative, static_cast<std::uint64_t>(leading >> 64),
                                             127 - zeros, static_cast<std::uint64_t>(leading) == 0);
        }
    }
};

} // namespace gradus::numbers

namespace gradus {
using numbers::interval;
} // namespace gradus
