#pragma once

#include "catch.hpp"

#include <gradus/numbers/rounding.hpp>

#include <bit>
#include <cstdint>
#include <limits>

using gradus::rounding;

template <class Real>
constexpr Real infinity = std::numeric_limits<Real>::infinity();
template <class Real>
constexpr Real not_a_number = std::numeric_limits<Real>::quiet_NaN();

/// An argument and what a function of it rounds to: to nearest, downward, upward.
template <class Real>
struct row {
    Real x, nearest, below, above;
};

/// A value that no rounding changes.
template <class Real>
constexpr row<Real> exactly(Real x, Real value) {
    return {x, value, value, value};
}

/// The same bits; any NaN for a NaN.
template <class Real>
constexpr bool same(Real a, Real b) {
    using bits = std::conditional_t<sizeof(Real) == 8, std::uint64_t, std::uint32_t>;
    return (a != a && b != b) || std::bit_cast<bits>(a) == std::bit_cast<bits>(b);
}

template <class Function, class Real>
constexpr bool rounds(Function f, row<Real> expected) {
    return same(f.template operator()<rounding::to_nearest>(expected.x), expected.nearest)
           && same(f.template operator()<rounding::downward>(expected.x), expected.below)
           && same(f.template operator()<rounding::upward>(expected.x), expected.above);
}
