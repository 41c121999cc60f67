#pragma once

#include <gradus/numbers/interval/binary.hpp>
#include <gradus/numbers/interval/directed.hpp>
#include <gradus/numbers/interval/interval.hpp>
#include <gradus/numbers/rounding.hpp>

// Single numbers taken from an interval. The empty set has none: NaN.
namespace gradus::numbers {

/// The number nearest to (lower + upper)/2; 0 of the whole line, ±the largest number of half a
/// line.
template <BinaryFloat Real>
constexpr Real midpoint(const interval<Real>& x) {
    const auto middle = [&]() -> binary::bits {
        const binary::bits a = x.lower_bits();
        const binary::bits b = x.upper_bits();
        if (x.is_empty()) return binary::float_layout<Real>::nan;
        if (x.is_bounded()) return directed::average<Real, rounding::to_nearest>(a, b);
        if (!binary::is_infinite<Real>(a)) return binary::float_layout<Real>::largest;
        return binary::is_infinite<Real>(b)
                   ? 0
                   : binary::float_layout<Real>::largest | binary::float_layout<Real>::sign;
    };
    return binary::from_bits<Real>(middle());
}

/// upper − lower, rounded upward.
template <BinaryFloat Real>
constexpr Real width(const interval<Real>& x) {
    if (x.is_empty()) return binary::from_bits<Real>(binary::float_layout<Real>::nan);
    return binary::from_bits<Real>(
        directed::subtract<Real, rounding::upward>(x.upper_bits(), x.lower_bits()));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::midpoint;
using numbers::width;
} // namespace gradus
