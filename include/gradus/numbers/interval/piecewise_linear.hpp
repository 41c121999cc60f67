#pragma once

#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/rounding.hpp>

#include <type_traits>

// Functions made of linear pieces.
namespace gradus::numbers {

/// {|s| : s ∈ x}
template <BinaryFloat Real>
constexpr interval<Real> abs(const interval<Real>& x) {
    const auto a = x.lower_bits();
    const auto b = x.upper_bits();
    if (!binary::is_negative<Real>(a)) return x;
    return interval<Real>::enclosure(binary::order<Real>(b) > 0 ? 0 : binary::negate<Real>(b),
                                     binary::greater<Real>(binary::negate<Real>(a), b),
                                     x.decoration());
}

/// {min(s, t) : s ∈ x, t ∈ y}
template <BinaryFloat Real>
constexpr interval<Real> min(const interval<Real>& x,
                             const std::type_identity_t<interval<Real>>& y) {
    if (x.is_empty() || y.is_empty()) return interval<Real>::empty();
    return interval<Real>::enclosure(binary::lesser<Real>(x.lower_bits(), y.lower_bits()),
                                     binary::lesser<Real>(x.upper_bits(), y.upper_bits()),
                                     weaker(x.decoration(), y.decoration()));
}

/// {max(s, t) : s ∈ x, t ∈ y}
template <BinaryFloat Real>
constexpr interval<Real> max(const interval<Real>& x,
                             const std::type_identity_t<interval<Real>>& y) {
    if (x.is_empty() || y.is_empty()) return interval<Real>::empty();
    return interval<Real>::enclosure(binary::greater<Real>(x.lower_bits(), y.lower_bits()),
                                     binary::greater<Real>(x.upper_bits(), y.upper_bits()),
                                     weaker(x.decoration(), y.decoration()));
}

/// {max(s, 0) : s ∈ x}
template <BinaryFloat Real>
constexpr interval<Real> positive_part(const interval<Real>& x) {
    return max(x, 0);
}

/// 1 for s > 0, 0 for s < 0, and all of [0, 1] for s = 0, so that the slope of every piece of
/// max(s, 0) is enclosed; defined but not continuous at 0.
template <BinaryFloat Real>
constexpr interval<Real> step(const interval<Real>& x) {
    if (x.is_empty()) return x;
    const bool positive = binary::order<Real>(x.lower_bits()) > 0;
    const bool negative = binary::order<Real>(x.upper_bits()) < 0;
    return interval<Real>::enclosure(
        positive ? binary::float_layout<Real>::one : 0,
        negative ? 0 : binary::float_layout<Real>::one,
        positive || negative ? x.decoration() : weaker(x.decoration(), decoration::defined));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::abs;
using numbers::max;
using numbers::min;
using numbers::positive_part;
using numbers::step;
} // namespace gradus
