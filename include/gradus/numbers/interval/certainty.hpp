#pragma once

#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/interval/sets.hpp>
#include <gradus/numbers/rounding.hpp>

#include <type_traits>

/// What an enclosure proves. `certainly_…` is true only if it holds for every value of both sides,
/// there are values, and the formulas were defined on their whole boxes: the empty set and an
/// enclosure that lost its domain certify nothing.
namespace gradus::numbers {

/// Does x stand for a function that has a value at every point of a nonempty box?
template <BinaryFloat Real>
constexpr bool certifies(const interval<Real>& x) {
    return !x.is_empty() && x.is_defined();
}

/// x < y
template <BinaryFloat Real>
constexpr bool certainly_less(const interval<Real>& x,
                              const std::type_identity_t<interval<Real>>& y) {
    return certifies(x) && certifies(y) && binary::less<Real>(x.upper_bits(), y.lower_bits());
}

/// x ≤ y
template <BinaryFloat Real>
constexpr bool certainly_less_equal(const interval<Real>& x,
                                    const std::type_identity_t<interval<Real>>& y) {
    return certifies(x) && certifies(y) && !binary::less<Real>(y.lower_bits(), x.upper_bits());
}

/// x > y
template <BinaryFloat Real>
constexpr bool certainly_greater(const interval<Real>& x,
                                 const std::type_identity_t<interval<Real>>& y) {
    return certainly_less(y, x);
}

/// x ≥ y
template <BinaryFloat Real>
constexpr bool certainly_greater_equal(const interval<Real>& x,
                                       const std::type_identity_t<interval<Real>>& y) {
    return certainly_less_equal(y, x);
}

/// x ≠ y
template <BinaryFloat Real>
constexpr bool certainly_not_equal(const interval<Real>& x,
                                   const std::type_identity_t<interval<Real>>& y) {
    return certainly_less(x, y) || certainly_less(y, x);
}

/// Every value of x lies in the set y; y's own decoration does not matter.
template <BinaryFloat Real>
constexpr bool certainly_in(const interval<Real>& x,
                            const std::type_identity_t<interval<Real>>& y) {
    return certifies(x) && subset(x, y);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::certainly_greater;
using numbers::certainly_greater_equal;
using numbers::certainly_in;
using numbers::certainly_less;
using numbers::certainly_less_equal;
using numbers::certainly_not_equal;
using numbers::certifies;
} // namespace gradus
