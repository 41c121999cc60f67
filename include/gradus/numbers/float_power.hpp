#pragma once

#include <gradus/numbers/elementary/float_layout.hpp>
#include <gradus/numbers/interval/directed_power.hpp>
#include <gradus/numbers/rounding.hpp>

namespace gradus::numbers {

/// xⁿ, correctly rounded. The signs, infinities and NaN are those of IEEE 754's pown: x⁰ = 1 for
/// every x, (±0)ⁿ = ±∞ for odd n < 0.
template <BinaryFloat Real>
constexpr Real float_power(Real x, int n) {
    using layout = elementary::float_layout<Real>;
    if (n == 0) return Real(1);
    const auto bits = elementary::to_bits(x);
    const auto sign = bits & layout::sign;
    const auto size = bits - sign;
    const auto power = size > layout::infinity ? size
                       : size == 0 && n < 0    ? layout::infinity
                                            : directed::power<Real, rounding::to_nearest>(size, n);
    return elementary::from_bits<Real>(n % 2 != 0 ? power | sign : power);
}

} // namespace gradus::numbers
