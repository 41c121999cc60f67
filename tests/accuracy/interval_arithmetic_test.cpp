#include "catch.hpp"
#include "random_intervals.hpp"

#include <gradus/numbers/interval.hpp>

#include <algorithm>
#include <cfenv>
#include <cmath>
#include <iostream>
#include <limits>

// + − × ÷ √ and what is made of them against the processor's own directed roundings. Operands and
// results are volatile, so that no operation moves across a change of the rounding mode.
namespace {

template <class Real>
Real rounded(int mode, char operation, Real a, Real b) {
    volatile Real x = a;
    volatile Real y = b;
    volatile Real result = 0;
    std::fesetround(mode);
    switch (operation) {
    case '+':
        result = x + y;
        break;
    case '-':
        result = x - y;
        break;
    case '*':
        result = x * y;
        break;
    case '/':
        result = x / y;
        break;
    default:
        result = std::sqrt(x);
    }
    std::fesetround(FE_TONEAREST);
    return result;
}

/// Grows around the values at corners, each rounded down and up.
template <class Real>
struct range {
    Real lower = std::numeric_limits<Real>::infinity();
    Real upper = -lower;

    void add(Real below, Real above) {
        lower = std::min(lower, below);
        upper = std::max(upper, above);
    }
    void corner(char operation, Real a, Real b) {
        add(rounded(FE_DOWNWARD, operation, a, b), rounded(FE_UPWARD, operation, a, b));
    }
    bool is(const gradus::interval<Real>& x) const {
        return lower == x.lower() && upper == x.upper();
    }
};

template <class Real>
range<Real> sum(const gradus::interval<Real>& x, const gradus::interval<Real>& y) {
    range<Real> result;
    result.add(rounded(FE_DOWNWARD, '+', x.lower(), y.lower()),
               rounded(FE_UPWARD, '+', x.upper(), y.upper()));
    return result;
}

template <class Real>
range<Real> difference(const gradus::interval<Real>& x, const gradus::interval<Real>& y) {
    range<Real> result;
    result.add(rounded(FE_DOWNWARD, '-', x.lower(), y.upper()),
               rounded(FE_UPWARD, '-', x.upper(), y.lower()));
    return result;
}

template <class Real>
range<Real> product(const gradus::interval<Real>& x, const gradus::interval<Real>& y) {
    range<Real> result;
    for (const Real a : {x.lower(), x.upper()})
        for (const Real b : {y.lower(), y.upper()})
            if (a == 0 || b == 0)
                result.add(0, 0);
            else
                result.corner('*', a, b);
    return result;
}

/// The positive and the negative part of y apart; at a divisor's end 0 the quotients' limit.
template <class Real>
range<Real> quotient(const gradus::interval<Real>& x, const gradus::interval<Real>& y) {
    const Real infinity = std::numeric_limits<Real>::infinity();
    range<Real> result;
    for (const Real side : {Real(-1), Real(1)}) {
        const Real near = side < 0 ? std::min(y.upper(), Real(0)) : std::max(y.lower(), Real(0));
        const Real far = side < 0 ? y.lower() : y.upper();
        if (side * far <= 0) continue;
        for (const Real a : {x.lower(), x.upper()}) {
            if (a == 0 || std::isinf(far)) result.add(0, 0);
            if (a == 0) continue;
            if (near == 0)
                result.add(side * a * infinity, side * a * infinity);
            else
                result.corner('/', a, near);
            if (!std::isinf(far)) result.corner('/', a, far);
        }
    }
    return result;
}

template <class Real>
range<Real> square(const gradus::interval<Real>& x) {
    range<Real> result;
    if (x.lower() <= 0 && 0 <= x.upper()) result.add(0, 0);
    for (const Real a : {x.lower(), x.upper()}) result.corner('*', a, a);
    return result;
}

template <class Real>
range<Real> root(const gradus::interval<Real>& x) {
    range<Real> result;
    if (x.upper() < 0) return result;
    for (const Real a : {x.lower(), x.upper()}) result.corner('r', std::max(a, Real(0)), 0);
    return result;
}

template <class Real>
long wrong_of(long cases) {
    random_intervals<Real> random(20'160'305);
    long wrong = 0;
    const auto expect = [&](const range<Real>& expected, const gradus::interval<Real>& x) {
        if (!expected.is(x)) ++wrong;
    };
    for (long i = 0; i < cases; i += 7) {
        const auto x = random();
        const auto y = random();
        expect(sum(x, y), x + y);
        expect(difference(x, y), x - y);
        expect(product(x, y), x * y);
        expect(quotient(x, y), x / y);
        expect(quotient(gradus::interval<Real>(1), x), recip(x));
        expect(square(x), sqr(x));
        expect(root(x), sqrt(x));
    }
    return wrong;
}

} // namespace

TEST_CASE("interval arithmetic is tightest: the processor's directed roundings agree") {
    const long cases = case_count(700'000);
    CHECK(wrong_of<double>(cases) == 0);
    CHECK(wrong_of<float>(cases) == 0);
}
