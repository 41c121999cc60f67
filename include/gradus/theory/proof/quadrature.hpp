#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/proof/monotone.hpp>

namespace gradus {

/// An enclosure of ∫ f over a bounded range, from so many boxes of about the same width. On a box
/// from p to q, with a point m between and slopes f′ in D, f(x) − f(m) lies in D(x − m), so that
///     ∫ f ∈ (q − p) f(m) + D (q − m)²/2 − D (m − p)²/2;
/// what is not known shrinks with the square of the boxes' width. All of ℝ where f is not certain
/// to be defined and to have slopes on all of the range, and where the range is not bounded or
/// there is no box. 0 for a point.
template <class Function>
constexpr interval<double> enclose_integral(const Function& f, const interval<double>& range,
                                            numbers::integer<int> boxes) {
    if constexpr (detail::takes_dual_numbers<Function>()) {
        if (range.is_empty() || !range.is_bounded() || boxes.value < 1)
            return interval<double>::entire();
        const auto slope = derivative_of(f);
        const auto end = [&](int k) {
            return k == boxes.value
                       ? range.upper()
                       : range.lower() + (range.upper() - range.lower()) / boxes.value * k;
        };
        interval<double> sum = 0;
        for (int k = 0; k < boxes.value; ++k) {
            const interval<double> box(end(k), end(k + 1));
            const interval<double> p(box.lower()), m(midpoint(box)), q(box.upper());
            const interval<double> slopes = slope(box);
            const interval<double> height = f(m);
            if (!certifies(slopes) || !certifies(height)) return interval<double>::entire();
            sum = sum + (q - p) * height + slopes * (sqr(q - m) / 2) - slopes * (sqr(m - p) / 2);
        }
        return sum;
    } else {
        return interval<double>::entire();
    }
}

} // namespace gradus
