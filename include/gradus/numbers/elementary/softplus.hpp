#pragma once

#include <gradus/numbers/elementary/exp_core.hpp>
#include <gradus/numbers/elementary/log_core.hpp>
#include <gradus/numbers/elementary/series_near_zero.hpp>
#include <gradus/numbers/elementary/wide_exp.hpp>
#include <gradus/numbers/elementary/wide_log.hpp>

namespace gradus::numbers {

namespace elementary {

/// Encloses log(1 + eˣ) for −1024 < x < 64.
///
/// With u = e^−|x|, known to 2⁻⁶⁸ of itself: if x < 0 and u < 2⁻⁷, near 0, that relative error
/// stays and series_near_zero adds its own; else it is log(1 + u), plus x if x > 0, where the error
/// of u is at most that of log(1 + u).
constexpr enclosure softplus_core(number x) {
    // Nearer to 0 than 2⁻¹⁰⁰, another such x makes less difference to u than 2⁻⁹⁹.
    const enclosure u = exp_core(true, x.exponent < -100 ? -100 : x.exponent, x.significand);
    const int shift = -120 - u.exponent; // u is below·2^(−120 − shift)
    if (x.negative && shift > 7) {
        const uint128 middle = series_near_zero(u.below, -shift, inverse_integer, true);
        return {middle - series_near_zero_error, 3 * series_near_zero_error, u.exponent};
    }
    const uint128 sum = (uint128{1} << 100) + (shift > 107 ? 0 : u.below >> (shift + 20));
    const uint128 error = log_error + 2 + (shift > 60 ? 0 : uint128{1} << 45 >> shift);
    const uint128 log = static_cast<uint128>(log_core(0, sum));
    if (x.negative) return {log - error, 2 * error, -112};
    // x in units of 2⁻¹¹², cut to them
    const uint128 fixed = static_cast<uint128>(x.significand) << 55;
    return {log + (x.exponent < -100 ? 0 : fixed >> (6 - x.exponent)) - error, 2 * error, -112};
}

/// The bits of log(1 + eˣ), correctly rounded, x finite and not 0; `undecided` if 256 bits do not
/// decide.
template <rounding Mode, BinaryFloat Real>
constexpr std::uint64_t softplus_bits(number x) {
    if (!x.negative && x.exponent > 5) // x ≥ 64: x + e⁻ˣ − …
        return round_beside<Mode, Real>(x, true);
    if (x.exponent > 9) return underflow<Mode, Real>(false);
    const enclosure fast = softplus_core(x);
    const std::uint64_t bits =
        round_between<Mode, Real>(false, fast.exponent, fast.below, fast.width);
    return bits != undecided ? bits : round_wide<Mode, Real>(log1p(exp(to_wide(x))));
}

} // namespace elementary

/// log(1 + eˣ), correctly rounded. softplus(−∞) = 0, softplus(∞) = ∞.
template <rounding Mode = rounding::to_nearest, BinaryFloat Real>
constexpr Real softplus(Real x) {
    using layout = elementary::float_layout<Real>;
    const std::uint64_t bits = elementary::to_bits(x);
    const std::uint64_t magnitude = bits & (layout::sign - 1);
    if (magnitude == 0) // log 2, which rounds like its neighbours on the real line
        return elementary::from_bits<Real>(elementary::decided(
            elementary::softplus_bits<Mode, Real>({false, -200, elementary::one.significand})));
    if (magnitude >= layout::infinity)
        return elementary::from_bits<Real>(magnitude != layout::infinity ? layout::nan
                                           : bits == magnitude           ? layout::infinity
                                                                         : 0);
    return elementary::from_bits<Real>(
        elementary::decided(elementary::softplus_bits<Mode, Real>(elementary::decode<Real>(bits))));
}

} // namespace gradus::numbers
