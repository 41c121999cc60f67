#pragma once

#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/float_power.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/nearest_quotient.hpp>
#include <gradus/numbers/no_scalar.hpp>
#include <gradus/numbers/rounding.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <type_traits>
#include <utility>

/// What a formula may be evaluated with. A formula is a template over one of the three concepts
/// and so runs over double, dual, interval, rational, polynomial, expression, and a user's types.
namespace gradus::numbers {

/// The integers and the field operations.
template <class T>
concept Scalar = std::copyable<T> && !std::integral<T> && std::constructible_from<T, int>
                 && requires(const T& a, const T& b) {
                        { a + b } -> std::convertible_to<T>;
                        { a - b } -> std::convertible_to<T>;
                        { a* b } -> std::convertible_to<T>;
                        { a / b } -> std::convertible_to<T>;
                        { -a } -> std::convertible_to<T>;
                        { a == b } -> std::convertible_to<bool>;
                    };

/// A scalar whose numbers are in order: x < y and x ≤ y.
template <class T>
concept ComparableScalar = Scalar<T> && requires(const T& a, const T& b) {
    { a < b } -> std::convertible_to<bool>;
    { a <= b } -> std::convertible_to<bool>;
};

/// max(z, 0)
template <ComparableScalar T>
constexpr T positive_part(const T& z) {
    return z <= T(0) ? T(0) : z;
}

/// 1 for z > 0, 0 for z ≤ 0
template <ComparableScalar T>
constexpr T step(const T& z) {
    if (z <= T(0)) return T(0);
    return T(0) < z ? T(1) : z; // NaN stays NaN
}

/// What is known of a result that does not depend on the argument's value: for most scalars the
/// result. An enclosure that may have lost its domain answers for itself, so that x⁰ = 1 holds only
/// where x has a value.
template <Scalar T>
constexpr T where_defined(const T& result, const T&) {
    return result;
}

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void a_formula_is_asked_beyond_its_domain() {
    throw std::domain_error("a formula is asked beyond its domain, where it says nothing");
}

} // namespace refusal

/// The result of a formula, if the condition of its domain holds; else NaN or, of a scalar that has
/// none, refused.
template <Scalar T>
constexpr T where(bool condition, const T& result) {
    if constexpr (BinaryFloat<T>) {
        return condition ? result : std::numeric_limits<T>::quiet_NaN();
    } else {
        if (!condition) refusal::a_formula_is_asked_beyond_its_domain();
        return result;
    }
}

/// The result of a formula whose domain is x > 0 although it could be computed elsewhere, where it
/// would say nothing. An enclosure or a dual number answers for itself; letters are trusted.
template <Scalar T>
constexpr T where_positive(const T& result, const T& x) {
    if constexpr (ComparableScalar<T>) return where(T(0) < x, result);
    return result;
}
/// The same for x ≥ 0.
template <Scalar T>
constexpr T where_not_negative(const T& result, const T& x) {
    if constexpr (ComparableScalar<T>) return where(T(0) <= x, result);
    return result;
}

/// What is known of the slope of a function with this value: for most scalars the slope. An
/// enclosure answers for itself, because there is no slope where the function has a jump.
template <Scalar T>
constexpr T where_continuous(const T& slope, const T&) {
    return slope;
}

/// Scalars that know which side of 0 they are on. Whatever compares by < and <= does; an interval
/// or an expression answers for all its values at once and brings its own two functions.
template <class T>
concept OrderedScalar = Scalar<T> && requires(const T& z) {
    { positive_part(z) } -> std::convertible_to<T>;
    { step(z) } -> std::convertible_to<T>;
};

/// max(−z, 0)
template <OrderedScalar T>
constexpr T negative_part(const T& z) {
    return positive_part(-z);
}

/// The elementary functions that all others are made of, found beside T's own declaration or, for
/// float and double, here.
template <class T>
concept AnalyticScalar = Scalar<T> && requires(const T& x) {
    { exp(x) } -> std::convertible_to<T>;
    { log(x) } -> std::convertible_to<T>;
    { sqrt(x) } -> std::convertible_to<T>;
};

/// All but float and double, of which every function is correctly rounded and no formula.
template <class T>
concept FormulaScalar = AnalyticScalar<T> && !BinaryFloat<T>;

/// x², written apart from x·x because an interval squares tighter than it multiplies.
template <Scalar T>
constexpr T sqr(const T& x) {
    return x * x;
}

/// 1/x
template <Scalar T>
constexpr T recip(const T& x) {
    return T(1) / x;
}

/// xⁿ for an integer n; x⁰ = 1. Of a double or float it is correctly rounded, half a unit in the
/// last place off at most, subnormal numbers included; with 0ⁿ = ±∞ for n < 0.
template <Scalar T>
constexpr T pown(const T& x, integer<int> n) {
    if constexpr (BinaryFloat<T>) {
        return float_power(x, n);
    } else {
        T power(1);
        T square = x;
        const auto modulo = static_cast<unsigned>(n.value);
        for (unsigned rest = n < 0 ? 0u - modulo : modulo; rest != 0; rest /= 2) {
            if (rest % 2 != 0) power = power * square;
            if (rest > 1) square = square * square;
        }
        return n < 0 ? recip(power) : power;
    }
}

namespace refusal {

// Not constexpr, so that in a constant expression its name is the compiler's error.
[[noreturn]] inline void constant_needs_a_denominator_and_two_32_bit_integers() {
    throw std::domain_error("constant(p, q): q is 0, or p or q does not fit into 32 bits and the "
                            "scalar has no make_constant");
}

} // namespace refusal

template <BinaryFloat Real>
constexpr Real make_constant(std::type_identity<Real>, std::int64_t p, std::int64_t q) {
    if (q == 0) refusal::constant_needs_a_denominator_and_two_32_bit_integers();
    return nearest_quotient<Real>(p, q);
}

/// p/q in the scalar T: the nearest double, the exact rational, the tightest interval, a dual
/// number with derivative 0. A user's scalar gets T(p)/T(q), or better if it declares beside
/// itself `make_constant(std::type_identity<T>, std::int64_t p, std::int64_t q)`.
template <Scalar T>
constexpr T constant(integer<std::int64_t> p, integer<std::int64_t> q = 1) {
    if constexpr (requires { make_constant(std::type_identity<T>{}, p.value, q.value); }) {
        return make_constant(std::type_identity<T>{}, p.value, q.value);
    } else {
        if (q == 0 || !std::in_range<int>(p.value) || !std::in_range<int>(q.value))
            refusal::constant_needs_a_denominator_and_two_32_bit_integers();
        return T(static_cast<int>(p)) / T(static_cast<int>(q));
    }
}

} // namespace gradus::numbers

namespace gradus {
using numbers::AnalyticScalar;
using numbers::ComparableScalar;
using numbers::constant;
using numbers::OrderedScalar;
using numbers::pown;
using numbers::recip;
using numbers::Scalar;
using numbers::sqr;
} // namespace gradus
