#pragma once

#include <gradus/numbers/integer.hpp>
#include <gradus/theory/proof/bisection.hpp>
#include <gradus/theory/proof/function.hpp>

namespace gradus {

/// How many boxes a proof may look at, unless it is told otherwise. Clang ends a constant
/// expression after 1,048,576 steps: room for so many boxes of functions up to the cost of
/// `by_slope` of eq. 123, the dearest here, at 12,000 steps a box. A dearer one needs a smaller
/// budget.
inline constexpr int default_budget = 80;

/// Decides a statement for every point of a range by bisection. `holds(values)` says whether it
/// certainly holds for all values of an enclosure, for none, or cannot tell. A box or a point at
/// which it is false refutes it. `bound` is only shown. At most `budget` boxes are looked at.
template <class Function, class Holds>
constexpr certificate prove_everywhere(const Function& f, const Holds& holds,
                                       const interval<double>& bound, const interval<double>& range,
                                       numbers::integer<int> budget = default_budget) {
    if constexpr (detail::takes_intervals<Function>()) {
        const auto look = [&](const interval<double>& part) {
            const interval<double> values = f(part);
            return finding{holds(values), values};
        };
        return bisection(look, bound).over(range, budget);
    } else {
        return {outcome::domain_lost, 0, range, range, bound};
    }
}

/// f(x) ≤ bound for every x in the range; `bound` may itself be an enclosure of a number.
template <class Function>
constexpr certificate prove_at_most(const Function& f, const interval<double>& bound,
                                    const interval<double>& range,
                                    numbers::integer<int> budget = default_budget) {
    return prove_everywhere(
        f,
        [&](const interval<double>& values) {
            return decided(certainly_less_equal(values, bound), certainly_greater(values, bound));
        },
        bound, range, budget);
}

/// f(x) < bound for every x in the range.
template <class Function>
constexpr certificate prove_below(const Function& f, const interval<double>& bound,
                                  const interval<double>& range,
                                  numbers::integer<int> budget = default_budget) {
    return prove_everywhere(
        f,
        [&](const interval<double>& values) {
            return decided(certainly_less(values, bound), certainly_greater_equal(values, bound));
        },
        bound, range, budget);
}

/// f(x) ≥ bound for every x in the range.
template <class Function>
constexpr certificate prove_at_least(const Function& f, const interval<double>& bound,
                                     const interval<double>& range,
                                     numbers::integer<int> budget = default_budget) {
    return prove_everywhere(
        f,
        [&](const interval<double>& values) {
            return decided(certainly_greater_equal(values, bound), certainly_less(values, bound));
        },
        bound, range, budget);
}

/// f(x) > bound for every x in the range.
template <class Function>
constexpr certificate prove_above(const Function& f, const interval<double>& bound,
                                  const interval<double>& range,
                                  numbers::integer<int> budget = default_budget) {
    return prove_everywhere(
        f,
        [&](const interval<double>& values) {
            return decided(certainly_greater(values, bound), certainly_less_equal(values, bound));
        },
        bound, range, budget);
}

} // namespace gradus
