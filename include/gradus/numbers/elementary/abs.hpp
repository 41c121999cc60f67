#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>

namespace gradus::numbers {

/// |x|: x without its sign bit.
template <BinaryFloat Real>
constexpr Real abs(Real x) {
    return elementary::from_bits<Real>(elementary::to_bits(x)
                                       & (elementary::float_layout<Real>::sign - 1));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::abs;
} // namespace gradus
