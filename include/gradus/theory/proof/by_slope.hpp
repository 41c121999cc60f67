#pragma once

#include <gradus/theory/proof/monotone.hpp>

namespace gradus {

/// f, enclosed tighter on a range by means of f′: from its two ends where f′ keeps its sign, else
/// by the mean value theorem, f(m) + f′(X)(X − m) with m the midpoint. So differences of nearly
/// equal terms cost few boxes. Where f′ certifies nothing, and on unbounded ranges, f itself.
template <class Function>
constexpr auto by_slope(const Function& f) {
    return [f](const interval<double>& X) {
        if constexpr (detail::takes_dual_numbers<Function>()) {
            if (X.is_empty() || X.is_point() || !X.is_bounded()) return f(X);
            const interval<double> slopes = derivative_of(f)(X);
            if (!certifies(slopes)) return f(X);
            const bool rises = certainly_greater_equal(slopes, 0);
            if (rises || certainly_less_equal(slopes, 0)) {
                const interval<double> at_lower = f(interval<double>(X.lower()));
                const interval<double> at_upper = f(interval<double>(X.upper()));
                return rises ? interval<double>(at_lower.lower(), at_upper.upper())
                             : interval<double>(at_upper.lower(), at_lower.upper());
            }
            const interval<double> m(midpoint(X));
            return f(m) + slopes * (X - m);
        } else {
            return interval<double>::entire();
        }
    };
}

} // namespace gradus
