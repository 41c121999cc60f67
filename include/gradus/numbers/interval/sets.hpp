#pragma once

#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/rounding.hpp>

#include <type_traits>

// Intervals as sets. Second arguments convert: contains(x, 0), hull(x, 1).
namespace gradus::numbers {

/// x and y hold the same numbers, whatever is known of the computations that made them.
template <BinaryFloat Real>
constexpr bool same_set(const interval<Real>& x, const std::type_identity_t<interval<Real>>& y) {
    return x.lower_bits() == y.lower_bits() && x.upper_bits() == y.upper_bits();
}

/// x ⊆ y
template <BinaryFloat Real>
constexpr bool subset(const interval<Real>& x, const std::type_identity_t<interval<Real>>& y) {
    return x.is_empty()
           || (!binary::less<Real>(x.lower_bits(), y.lower_bits())
               && !binary::less<Real>(y.upper_bits(), x.upper_bits()));
}

/// x ⊆ the interior of y, in which an infinite bound of y is no boundary.
template <BinaryFloat Real>
constexpr bool interior(const interval<Real>& x, const std::type_identity_t<interval<Real>>& y) {
    if (x.is_empty()) return true;
    if (y.is_empty()) return false;
    return (binary::less<Real>(y.lower_bits(), x.lower_bits())
            || binary::is_infinite<Real>(y.lower_bits()))
           && (binary::less<Real>(x.upper_bits(), y.upper_bits())
               || binary::is_infinite<Real>(y.upper_bits()));
}

/// Are all of the set `y` (a point, say) in x?
template <BinaryFloat Real>
constexpr bool contains(const interval<Real>& x, const std::type_identity_t<interval<Real>>& y) {
    return subset(y, x);
}

/// x ∩ y = ∅
template <BinaryFloat Real>
constexpr bool disjoint(const interval<Real>& x, const std::type_identity_t<interval<Real>>& y) {
    return x.is_empty() || y.is_empty() || binary::less<Real>(x.upper_bits(), y.lower_bits())
           || binary::less<Real>(y.upper_bits(), x.lower_bits());
}

/// x ∩ y. No function's range any more, so `trivial`.
template <BinaryFloat Real>
constexpr interval<Real> intersection(const interval<Real>& x,
                                      const std::type_identity_t<interval<Real>>& y) {
    if (disjoint(x, y)) return interval<Real>::empty();
    return interval<Real>::enclosure(binary::greater<Real>(x.lower_bits(), y.lower_bits()),
                                     binary::lesser<Real>(x.upper_bits(), y.upper_bits()),
                                     decoration::trivial);
}

/// The smallest interval around x ∪ y. No function's range any more, so `trivial`.
template <BinaryFloat Real>
constexpr interval<Real> hull(const interval<Real>& x,
                              const std::type_identity_t<interval<Real>>& y) {
    return interval<Real>::enclosure(binary::lesser<Real>(x.lower_bits(), y.lower_bits()),
                                     binary::greater<Real>(x.upper_bits(), y.upper_bits()),
                                     decoration::trivial);
}

} // namespace gradus::numbers

namespace gradus {
using numbers::contains;
using numbers::disjoint;
using numbers::hull;
using numbers::interior;
using numbers::intersection;
using numbers::same_set;
using numbers::subset;
} // namespace gradus
