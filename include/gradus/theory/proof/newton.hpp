#pragma once

#include <gradus/theory/proof/monotone.hpp>

namespace gradus {

/// The only zero of f in a bounded range: proved to exist, to be unique, and enclosed.
///
/// Uniqueness: f′ is nowhere 0 on the range. Existence: f has opposite signs, or a 0, at the two
/// ends. `values` of the certificate is an enclosure of the zero, made narrower by interval Newton,
/// N(X) = m − f(m)/f′(X), until that gains nothing. Refuted if f has the same sign at both ends:
/// there is no zero.
template <class Function>
constexpr certificate prove_unique_zero(const Function& f, const interval<double>& range,
                                        numbers::integer<int> steps = 60) {
    if constexpr (detail::takes_dual_numbers<Function>()) {
        if (range.is_empty()) return {outcome::empty_range, 0, range, range, 0};
        if (!range.is_bounded()) return {outcome::unbounded_range, 0, range, range, 0};
        const auto slope = derivative_of(f);
        const interval<double> slopes = slope(range);
        if (!certifies(slopes)) return {outcome::domain_lost, 1, range, slopes, 0};
        if (contains(slopes, 0)) return {outcome::slope_of_no_sign, 1, range, slopes, 0};

        // On its way from the one end to the other f takes every value between, and no other.
        const bool rises = slopes.lower() > 0;
        const interval<double> first = f(interval<double>(rises ? range.lower() : range.upper()));
        const interval<double> last = f(interval<double>(rises ? range.upper() : range.lower()));
        const interval<double> values(first.lower(), last.upper());
        if (certainly_greater(first, 0) || certainly_less(last, 0))
            return {outcome::refuted, 1, range, values, 0};
        if (!certainly_less_equal(first, 0) || !certainly_greater_equal(last, 0))
            return {outcome::too_close, 1, range, values, 0};

        interval<double> X = range;
        int step = 1;
        for (; step < steps.value; ++step) {
            const interval<double> m(midpoint(X));
            const interval<double> N = m - f(m) / slope(X);
            const interval<double> next(N.lower() < X.lower() ? X.lower() : N.lower(),
                                        N.upper() > X.upper() ? X.upper() : N.upper());
            if (subset(X, next)) break;
            X = next;
        }
        return {outcome::proved, step, range, X, 0};
    } else {
        return {outcome::domain_lost, 0, range, range, 0};
    }
}

} // namespace gradus
