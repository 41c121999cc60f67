#pragma once

#include <gradus/numbers/elementary/sigmoid.hpp>

namespace gradus::numbers {

namespace elementary {

/// 2^power·σ′(x) with σ′(x) = u/(1 + u)², u = e^−|x|.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t sigmoid_derivative_bits(number x, int power) {
    if (x.exponent < -28) // ¼ − x²/16 + …
        return round_beside<Mode, Real>({false, power - 2, one.significand}, false);
    if (x.exponent > 9) return underflow<Mode, Real>(false);
    const enclosure u = exp_core(true, x.exponent, x.significand);
    const uint128 sum = one_plus(u);
    const uint128 middle = fixed_quotient(fixed_quotient(u.below, sum), sum);
    const std::uint64_t bits = round_between<Mode, Real>(
        false, u.exponent + power, middle - logistic_error, 2 * logistic_error);
    if (bits != undecided) return bits;
    const wide exact = exp(to_wide({true, x.exponent, x.significand}));
    const wide sigma = reciprocal(to_wide(1) + exact);
    return round_wide<Mode, Real>(scaled(exact * sigma * sigma, power));
}

} // namespace elementary

/// σ′(x) = σ(x)(1 − σ(x)), the slope of the logistic function, correctly rounded: ¼ at 0, 0 at ±∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real sigmoid_derivative(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x) & (layout::sign - 1);
    if (bits == 0) return elementary::from_bits<Real>(layout::quarter);
    if (bits >= layout::infinity)
        return elementary::from_bits<Real>(bits == layout::infinity ? 0 : layout::nan);
    return elementary::from_bits<Real>(elementary::decided(
        elementary::sigmoid_derivative_bits<Mode, Real>(elementary::decode<Real>(bits), 0)));
}

} // namespace gradus::numbers

namespace gradus {
using numbers::sigmoid_derivative;
} // namespace gradus
