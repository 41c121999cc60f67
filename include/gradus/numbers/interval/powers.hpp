#pragma once

#include <gradus/numbers/integer.hpp>
#include <gradus/numbers/interval/arithmetic.hpp>
#include <gradus/numbers/interval/directed.hpp>
#include <gradus/numbers/interval/directed_power.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/interval/piecewise_linear.hpp>
#include <gradus/numbers/interval/sets.hpp>
#include <gradus/numbers/rounding.hpp>

namespace gradus::numbers {

/// 1/x; undefined at 0.
template <BinaryFloat Real>
constexpr interval<Real> recip(const interval<Real>& x) {
    return interval<Real>(1) / x;
}

/// x², which unlike x·x knows that both factors are the same.
template <BinaryFloat Real>
constexpr interval<Real> sqr(const interval<Real>& x) {
    if (x.is_empty()) return x;
    const interval<Real> size = abs(x);
    const auto a = size.lower_bits();
    const auto b = size.upper_bits();
    return interval<Real>::enclosure(directed::multiply<Real, rounding::downward>(a, a),
                                     directed::multiply<Real, rounding::upward>(b, b),
                                     x.decoration());
}

/// xⁿ for an integer n; x⁰ = 1, and a negative power is undefined at 0.
template <BinaryFloat Real>
constexpr interval<Real> pown(const interval<Real>& x, integer<int> n) {
    using directed::power;
    constexpr auto down = rounding::downward;
    constexpr auto up = rounding::upward;
    if (x.is_empty()) return x;
    if (n == 0)
        return interval<Real>::enclosure(binary::float_layout<Real>::one,
                                         binary::float_layout<Real>::one, x.decoration());

    const interval<Real> base = n % 2 == 0 ? abs(x) : x;
    const auto a = base.lower_bits();
    const auto b = base.upper_bits();
    if (n > 0)
        return interval<Real>::enclosure(power<Real, down>(a, n), power<Real, up>(b, n),
                                         x.decoration());
    if (!contains(base, 0))
        return interval<Real>::enclosure(power<Real, down>(b, n), power<Real, up>(a, n),
                                         x.decoration());

    const auto known = decoration::trivial;
    if (a == 0 && b == 0) return interval<Real>::empty();
    return interval<Real>::enclosure(
        a == 0 ? power<Real, down>(b, n) : binary::minus_infinity<Real>,
        b == 0 ? power<Real, up>(a, n) : binary::plus_infinity<Real>, known);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::pown;
using numbers::recip;
using numbers::sqr;
} // namespace gradus
