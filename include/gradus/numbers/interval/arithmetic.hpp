#pragma once

#include <gradus/numbers/interval/directed.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/rounding.hpp>

#include <cstdint>
#include <type_traits>

// The four operations. Formulas use the operators; these are their bodies.
namespace gradus::numbers {

/// −x
template <BinaryFloat Real>
constexpr interval<Real> negated(const interval<Real>& x) {
    return interval<Real>::enclosure(binary::negate<Real>(x.upper_bits()),
                                     binary::negate<Real>(x.lower_bits()), x.decoration());
}

/// x + y
template <BinaryFloat Real>
constexpr interval<Real> add(const interval<Real>& x, const interval<Real>& y) {
    if (x.is_empty() || y.is_empty()) return interval<Real>::empty();
    return interval<Real>::enclosure(
        directed::add<Real, rounding::downward>(x.lower_bits(), y.lower_bits()),
        directed::add<Real, rounding::upward>(x.upper_bits(), y.upper_bits()),
        weaker(x.decoration(), y.decoration()));
}

/// x − y
template <BinaryFloat Real>
constexpr interval<Real> subtract(const interval<Real>& x, const interval<Real>& y) {
    if (x.is_empty() || y.is_empty()) return interval<Real>::empty();
    return interval<Real>::enclosure(
        directed::subtract<Real, rounding::downward>(x.lower_bits(), y.upper_bits()),
        directed::subtract<Real, rounding::upward>(x.upper_bits(), y.lower_bits()),
        weaker(x.decoration(), y.decoration()));
}

/// x · y
template <BinaryFloat Real>
constexpr interval<Real> multiply(const interval<Real>& x, const interval<Real>& y) {
    constexpr auto down = rounding::downward;
    constexpr auto up = rounding::upward;
    if (x.is_empty() || y.is_empty()) return interval<Real>::empty();
    const auto a = x.lower_bits();
    const auto b = x.upper_bits();
    const auto c = y.lower_bits();
    const auto d = y.upper_bits();
    const auto known = weaker(x.decoration(), y.decoration());
    const bool x_negative = binary::is_negative<Real>(a);
    const bool y_negative = binary::is_negative<Real>(c);

    // Turn what is nowhere positive around, so that each side is nowhere negative or has both
    // signs.
    if (x_negative && binary::order<Real>(b) <= 0) return -(-x * y);
    if (y_negative && binary::order<Real>(d) <= 0) return -(x * -y);
    if (!x_negative)
        return interval<Real>::enclosure(directed::multiply<Real, down>(y_negative ? b : a, c),
                                         directed::multiply<Real, up>(b, d), known);
    if (!y_negative)
        return interval<Real>::enclosure(directed::multiply<Real, down>(a, d),
                                         directed::multiply<Real, up>(b, d), known);
    return interval<Real>::enclosure(binary::lesser<Real>(directed::multiply<Real, down>(a, d),
                                                          directed::multiply<Real, down>(b, c)),
                                     binary::greater<Real>(directed::multiply<Real, up>(a, c),
                                                           directed::multiply<Real, up>(b, d)),
                                     known);
}

/// x / y = {s/t : s ∈ x, t ∈ y, t ≠ 0}; undefined somewhere if y contains 0.
template <BinaryFloat Real>
constexpr interval<Real> divide(const interval<Real>& x, const interval<Real>& y) {
    constexpr auto down = rounding::downward;
    constexpr auto up = rounding::upward;
    if (x.is_empty() || y.is_empty()) return interval<Real>::empty();
    const auto a = x.lower_bits();
    const auto b = x.upper_bits();
    const auto c = y.lower_bits();
    const auto d = y.upper_bits();
    if (binary::is_negative<Real>(c) && binary::order<Real>(d) <= 0) return -(x / -y);
    if (d == 0) return interval<Real>::empty();

    if (binary::order<Real>(c) > 0)
        return interval<Real>::enclosure(
            directed::divide<Real, down>(a, binary::is_negative<Real>(a) ? c : d),
            directed::divide<Real, up>(b, binary::is_negative<Real>(b) ? d : c),
            weaker(x.decoration(), y.decoration()));
    const auto known = decoration::trivial;
    if (a == 0 && b == 0) return interval<Real>::enclosure(0, 0, known);
    if (c == 0 && !binary::is_negative<Real>(a))
        return interval<Real>::enclosure(directed::divide<Real, down>(a, d),
                                         binary::plus_infinity<Real>, known);
    if (c == 0 && binary::order<Real>(b) <= 0)
        return interval<Real>::enclosure(binary::minus_infinity<Real>,
                                         directed::divide<Real, up>(b, d), known);
    return interval<Real>::enclosure(binary::minus_infinity<Real>, binary::plus_infinity<Real>,
                                     known);
}

/// p/q, the tightest interval around it; what constant<interval<Real>>(p, q) calls.
/// Errors: invalid_interval for q = 0.
template <BinaryFloat Real>
constexpr interval<Real> make_constant(std::type_identity<interval<Real>>, std::int64_t p,
                                       std::int64_t q) {
    if (q == 0) refusal::interval_constant_is_divided_by_zero();
    const bool negative = (p < 0) != (q < 0);
    const auto absolute = [](std::int64_t n) {
        const auto modulo = static_cast<std::uint64_t>(n);
        return n < 0 ? 0 - modulo : modulo;
    };
    return interval<Real>::enclosure(
        directed::ratio<Real, rounding::downward>(negative, absolute(p), absolute(q)),
        directed::ratio<Real, rounding::upward>(negative, absolute(p), absolute(q)),
        decoration::common);
}

} // namespace gradus::numbers
