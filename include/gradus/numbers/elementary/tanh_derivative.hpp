#pragma once

#include <gradus/numbers/elementary/sigmoid_derivative.hpp>

namespace gradus::numbers {

/// tanh′(x) = 1 − tanh²(x), correctly rounded: 1 at 0, 0 at ±∞. It is 4σ′(2x).
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real tanh_derivative(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x) & (layout::sign - 1);
    if (bits == 0) return elementary::from_bits<Real>(layout::one);
    if (bits >= layout::infinity)
        return elementary::from_bits<Real>(bits == layout::infinity ? 0 : layout::nan);
    const elementary::number half = elementary::decode<Real>(bits);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::sigmoid_derivative_bits<Mode, Real>(
            {false, half.exponent + 1, half.significand}, 2)));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::tanh_derivative;
} // namespace gradus
