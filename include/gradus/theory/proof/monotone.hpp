#pragma once

#include <gradus/numbers/dual.hpp>
#include <gradus/theory/proof/prove_range.hpp>

namespace gradus {

/// f′ as a function, by dual numbers. Where f is not continuous its slope means nothing, and the
/// result, an intersection, certifies nothing.
template <class Function>
constexpr auto derivative_of(const Function& f) {
    return [f](const interval<double>& x) {
        const auto at_x = f(dual<interval<double>>::variable(x));
        const auto whole_line = interval<double>::entire();
        return at_x.value.is_continuous() ? at_x.derivative
                                          : intersection(at_x.derivative, whole_line);
    };
}

/// f rises strictly on the range, because f′ > 0 on it.
template <class Function>
constexpr certificate prove_increasing(const Function& f, const interval<double>& range,
                                       int budget = default_budget) {
    return prove_above(derivative_of(f), 0, range, budget);
}

/// f falls strictly on the range, because f′ < 0 on it.
template <class Function>
constexpr certificate prove_decreasing(const Function& f, const interval<double>& range,
                                       int budget = default_budget) {
    return prove_below(derivative_of(f), 0, range, budget);
}

} // namespace gradus
