#pragma once

#include <gradus/numbers/elementary/format.hpp>

namespace gradus::numbers {

/// |x|: x without its sign bit.
template <BinaryFloat Real>
constexpr Real abs(Real x) {
    return elementary::from_bits<Real>(elementary::to_bits(x)
                                       & (elementary::format<Real>::sign - 1));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::abs;
} // namespace gradus
