#pragma once

#include <gradus/numbers/formulas.hpp>
#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/scalar.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace gradus::numbers {

/// A number becomes a T without losing what is behind its point: 0.5 a double, or a float, which
/// rounds; but no rational, and no user's T that is made of an int.
template <class Number, class T>
concept ConstantOf = std::convertible_to<Number, T>
                     && (std::floating_point<T> || requires(const Number& number) { T{number}; });

/// The chain rule's slope·x′; where x′ is 1, the slope itself. Multiplying would make a NaN of an
/// infinite slope, because among the parts of a nested x′ = 1 there are zeros.
template <Scalar T>
constexpr T chained(const T& slope, const T& inner) {
    if constexpr (ComparableScalar<T> && !BinaryFloat<T>)
        if (inner == T(1)) return slope;
    return slope * inner;
}

/// A value and its derivative, a + a′ε with ε² = 0: forward-mode differentiation. Evaluating a
/// formula at dual<T>::variable(x) gives f(x) and f′(x); dual<dual<T>> gives f″ as well.
///
/// First and second derivatives of double and float are off by a few units in the last place at
/// most; docs/elementary-functions.md has the bounds.
///
/// Each rule stands as {value, slope}. `==` compares both parts; `<` and its kin compare values,
/// because they choose the branch of a piecewise formula.
///
/// Of a slope no more is known than of the value, and nothing where the value may jump. A slope
/// that is enclosed and `continuous` is the derivative; one that is only `defined`, as relu's over
/// a box around 0, holds the slopes on both sides of each kink and what lies between them (Clarke's
/// generalised derivative), which is what the mean value theorem needs.
template <Scalar T>
struct dual {
    T value = T(0);
    T derivative = T(0);

    constexpr dual() = default;
    template <ConstantOf<T> Constant>
    constexpr dual(const Constant& constant) : dual(static_cast<T>(constant), T(0)) {}
    template <Integer Whole>
        requires(!ConstantOf<Whole, T>)
    constexpr dual(Whole constant) : dual(T(integer<int>(constant).value), T(0)) {}
    template <class Number>
        requires(NoInteger<Number> && !ConstantOf<Number, T>)
    dual(Number) = delete; // gradus: its scalar takes no such number; constant<T>(1, 2) is one half
    constexpr dual(const T& x, const T& dx) : value(x), derivative(where_continuous(dx, x)) {}

    /// The variable of differentiation: dx/dx = 1.
    static constexpr dual variable(const T& x) { return {x, T(1)}; }

    friend constexpr dual operator+(const dual& a) { return a; }
    friend constexpr dual operator-(const dual& a) { return {-a.value, -a.derivative}; }

    friend constexpr dual operator+(const dual& a, const dual& b) {
        return {a.value + b.value, a.derivative + b.derivative};
    }
    friend constexpr dual operator-(const dual& a, const dual& b) {
        return {a.value - b.value, a.derivative - b.derivative};
    }
    // (ab)′ = a′b + ab′
    friend constexpr dual operator*(const dual& a, const dual& b) {
        return {a.value * b.value, a.derivative * b.value + a.value * b.derivative};
    }
    // (a/b)′ = (a′ − (a/b)·b′)/b
    friend constexpr dual operator/(const dual& a, const dual& b) {
        const T quotient = a.value / b.value;
        return {quotient, (a.derivative - chained(quotient, b.derivative)) / b.value};
    }

    constexpr dual& operator+=(const dual& b) { return *this = *this + b; }
    constexpr dual& operator-=(const dual& b) { return *this = *this - b; }
    constexpr dual& operator*=(const dual& b) { return *this = *this * b; }
    constexpr dual& operator/=(const dual& b) { return *this = *this / b; }

    friend constexpr dual where_defined(const dual& result, const dual& argument) {
        return {where_defined(result.value, argument.value),
                where_defined(result.derivative, argument.derivative)};
    }
    friend constexpr dual where_continuous(const dual& slope, const dual& at) {
        return {where_continuous(slope.value, at.value),
                where_continuous(slope.derivative, at.derivative)};
    }

    friend constexpr dual where_positive(const dual& result, const dual& x) {
        const dual known = where_defined(result, x);
        return {where_positive(known.value, x.value), where_positive(known.derivative, x.value)};
    }
    friend constexpr dual where_not_negative(const dual& result, const dual& x) {
        const dual known = where_defined(result, x);
        return {where_not_negative(known.value, x.value),
                where_not_negative(known.derivative, x.value)};
    }

    friend constexpr bool operator==(const dual& a, const dual& b) {
        return a.value == b.value && a.derivative == b.derivative;
    }
    friend constexpr bool operator<(const dual& a, const dual& b)
        requires ComparableScalar<T>
    {
        return a.value < b.value;
    }
    friend constexpr bool operator<=(const dual& a, const dual& b)
        requires ComparableScalar<T>
    {
        return a.value <= b.value;
    }
    friend constexpr bool operator>(const dual& a, const dual& b)
        requires ComparableScalar<T>
    {
        return b.value < a.value;
    }
    friend constexpr bool operator>=(const dual& a, const dual& b)
        requires ComparableScalar<T>
    {
        return b.value <= a.value;
    }
};

template <Scalar T>
constexpr dual<T> make_constant(std::type_identity<dual<T>>, std::int64_t p, std::int64_t q) {
    return constant<T>(p, q);
}

// max(z, 0)′ = 1 for z > 0, 0 for z ≤ 0
template <OrderedScalar T>
constexpr dual<T> positive_part(const dual<T>& z) {
    return {positive_part(z.value), chained(step(z.value), z.derivative)};
}

// max(−z, 0)′ = 0 for z > 0, −1 for z ≤ 0, so that both parts of z make up the slope of z at 0 too
template <OrderedScalar T>
constexpr dual<T> negative_part(const dual<T>& z) {
    return {negative_part(z.value), chained(step(z.value) - T(1), z.derivative)};
}

template <OrderedScalar T>
constexpr dual<T> step(const dual<T>& z) {
    return {step(z.value), where_defined(T(0), z.derivative)};
}

// |z|′ = sign z, with sign 0 = 0
template <OrderedScalar T>
constexpr dual<T> abs(const dual<T>& z) {
    return {abs(z.value), chained(step(z.value) - step(-z.value), z.derivative)};
}

// (x²)′ = 2x
template <Scalar T>
constexpr dual<T> sqr(const dual<T>& x) {
    return {sqr(x.value), chained(T(2) * x.value, x.derivative)};
}

// (1/x)′ = −(1/x)²
template <Scalar T>
constexpr dual<T> recip(const dual<T>& x) {
    const T r = recip(x.value);
    return {r, chained(-sqr(r), x.derivative)};
}

/// c·xⁿ. Of a double or float it is less than 4 units in the last place off, subnormal numbers
/// included, and 1 more for each rounding of c: half of the power at a time, because xⁿ may
/// underflow where c·xⁿ does not.
template <Scalar T>
constexpr T scaled_power(const T& c, const T& x, long n) {
    constexpr long least = std::numeric_limits<int>::min();
    if (!BinaryFloat<T> && n >= least) return c * pown(x, n);
    const long half = n / 2;
    return c * pown(x, half) * pown(x, n - half);
}
template <Scalar Constant, Scalar T>
constexpr dual<T> scaled_power(const Constant& c, const dual<T>& x, long n) {
    return {scaled_power(c, x.value, n),
            n == 0
                ? where_defined(T(0), x.derivative)
                : chained(scaled_power(c * constant<Constant>(n), x.value, n - 1), x.derivative)};
}

/// The value of a dual number of any order, the number that all its derivatives are taken at.
template <Scalar T>
constexpr const T& innermost(const T& x) {
    return x;
}
template <Scalar T>
constexpr const auto& innermost(const dual<T>& x) {
    return innermost(x.value);
}

// (xⁿ)′ = n·xⁿ⁻¹
template <Scalar T>
constexpr dual<T> pown(const dual<T>& x, integer<int> n) {
    if (n == 0) return {pown(x.value, n), where_defined(T(0), x.derivative)};
    using number = std::remove_cvref_t<decltype(innermost(x))>;
    return {
        pown(x.value, n),
        chained(scaled_power(constant<number>(n.value), x.value, long{n.value} - 1), x.derivative)};
}

// ---- The elementary functions, each with its chain rule: f(x)′ = f′(x)·x′ ----

// (√x)′ = 1/(2√x)
template <AnalyticScalar T>
constexpr dual<T> sqrt(const dual<T>& x) {
    const T root = sqrt(x.value);
    return {root, x.derivative / (T(2) * root)};
}

// (eˣ)′ = eˣ
template <AnalyticScalar T>
constexpr dual<T> exp(const dual<T>& x) {
    const T e = exp(x.value);
    return {e, chained(e, x.derivative)};
}

// (eˣ − 1)′ = eˣ
template <AnalyticScalar T>
constexpr dual<T> expm1(const dual<T>& x) {
    return {expm1(x.value), chained(exp(x.value), x.derivative)};
}

// (ln x)′ = 1/x
template <AnalyticScalar T>
constexpr dual<T> log(const dual<T>& x) {
    return {log(x.value), x.derivative / x.value};
}

// (ln(1 + x))′ = 1/(1 + x)
template <AnalyticScalar T>
constexpr dual<T> log1p(const dual<T>& x) {
    return {log1p(x.value), x.derivative / (T(1) + x.value)};
}

// σ′ is a function of its own, because σ(1 − σ) loses every digit for large x.
template <AnalyticScalar T>
constexpr dual<T> sigmoid(const dual<T>& x) {
    return {sigmoid(x.value), chained(sigmoid_derivative(x.value), x.derivative)};
}

// σ″ = −tanh(x/2)·σ′, because 1 − 2σ loses every digit for small x.
template <AnalyticScalar T>
constexpr dual<T> sigmoid_derivative(const dual<T>& x) {
    const T slope = sigmoid_derivative(x.value);
    return {slope, chained(-tanh(x.value / T(2)) * slope, x.derivative)};
}

// tanh′ is a function of its own, because 1 − tanh² loses every digit for large x.
template <AnalyticScalar T>
constexpr dual<T> tanh(const dual<T>& x) {
    return {tanh(x.value), chained(tanh_derivative(x.value), x.derivative)};
}

// tanh″ = −2·tanh·tanh′
template <AnalyticScalar T>
constexpr dual<T> tanh_derivative(const dual<T>& x) {
    const T slope = tanh_derivative(x.value);
    return {slope, chained(T(-2) * tanh(x.value) * slope, x.derivative)};
}

// (ln(1 + eˣ))′ = σ(x)
template <AnalyticScalar T>
constexpr dual<T> softplus(const dual<T>& x) {
    return {softplus(x.value), chained(sigmoid(x.value), x.derivative)};
}

// erf″ = −2x·erf′; of a double it is a function of its own, because erf′ loses digits where it is
// subnormal and 2x·erf′ is not.
template <AnalyticScalar T>
    requires(!BinaryFloat<T>)
constexpr T erf_second_derivative(const T& x) {
    return T(-2) * x * erf_derivative(x);
}
template <AnalyticScalar T>
constexpr dual<T> erf_derivative(const dual<T>& x) {
    return {erf_derivative(x.value), chained(erf_second_derivative(x.value), x.derivative)};
}

// erf′ is a function of its own, because exp(−x²) loses digits with the square's rounding.
template <AnalyticScalar T>
constexpr dual<T> erf(const dual<T>& x) {
    return {erf(x.value), chained(erf_derivative(x.value), x.derivative)};
}

// erfc′ = −erf′
template <AnalyticScalar T>
constexpr dual<T> erfc(const dual<T>& x) {
    return {erfc(x.value), chained(-erf_derivative(x.value), x.derivative)};
}

} // namespace gradus::numbers

// tanh, sigmoid and softplus are found by their argument; gradus::tanh is an activation.
namespace gradus {
using numbers::abs;
using numbers::dual;
using numbers::erf;
using numbers::erfc;
using numbers::exp;
using numbers::expm1;
using numbers::log;
using numbers::log1p;
using numbers::pown;
using numbers::recip;
using numbers::sqr;
using numbers::sqrt;
} // namespace gradus
