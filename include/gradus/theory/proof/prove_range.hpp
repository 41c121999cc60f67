#pragma once

#include <gradus/theory/proof/certificate.hpp>

namespace gradus {

/// How many boxes a proof may look at, unless it is told otherwise. At some 100 µs a box this
/// stays far inside both compilers' default limits.
inline constexpr int default_budget = 500;

enum class answer { yes, no, unknown };

constexpr answer decided(bool yes, bool no) {
    return yes ? answer::yes : no ? answer::no : answer::unknown;
}

namespace detail {

/// A number strictly inside the box that halves it, also where the box is unbounded.
constexpr double split_point(const interval<double>& box) {
    const double lower = box.lower();
    const double upper = box.upper();
    if (box.is_bounded()) return midpoint(box);
    if (lower < 0 && upper > 0) return 0;
    if (upper > 0) return lower < 1 ? 1 : 2 * lower;
    return upper > -1 ? -1 : 2 * upper;
}

} // namespace detail

/// Decides a statement for every point of a range by bisection. `holds(values)` says whether it
/// certainly holds for all values of an enclosure, for none, or cannot tell; the box is then
/// halved. A box or a midpoint at which it is false refutes it. `bound` is only shown.
/// Limits: `budget` boxes; a box that cannot be halved ends the proof as out of budget.
template <class Function, class Holds>
constexpr certificate prove_everywhere(const Function& f, const Holds& holds,
                                       const interval<double>& bound, const interval<double>& range,
                                       int budget = default_budget) {
    if (range.is_empty()) return {outcome::empty_range, 0, range, range, bound};

    constexpr int depth = 64;
    interval<double> open[depth];
    int waiting = 0;
    open[waiting++] = range;
    interval<double> all = interval<double>::empty();
    for (int boxes = 1; true; ++boxes) {
        const interval<double> box = open[--waiting];
        if (boxes > budget) return {outcome::out_of_budget, budget, box, all, bound};
        const interval<double> values = f(box);
        const answer here = holds(values);
        if (here == answer::yes) {
            all = hull(all, values);
            if (waiting == 0) return {outcome::proved, boxes, range, all, bound};
            continue;
        }
        if (here == answer::no) return {outcome::refuted, boxes, box, values, bound};

        const double middle = detail::split_point(box);
        const bool halved = box.lower() < middle && middle < box.upper();
        if (halved) {
            const interval<double> at_middle = f(interval<double>(middle));
            if (holds(at_middle) == answer::no)
                return {outcome::refuted, boxes, interval<double>(middle), at_middle, bound};
        }
        if (boxes == budget || !halved || waiting + 2 > depth)
            return {certifies(values) ? outcome::out_of_budget : outcome::domain_lost, boxes, box,
                    values, bound};
        open[waiting++] = interval<double>(middle, box.upper());
        open[waiting++] = interval<double>(box.lower(), middle);
    }
}

/// f(x) ≤ bound for every x in the range; `bound` may itself be an enclosure of a number.
template <class Function>
constexpr certificate prove_at_most(const Function& f, const interval<double>& bound,
                                    const interval<double>& range, int budget = default_budget) {
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
                                  const interval<double>& range, int budget = default_budget) {
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
                                     const interval<double>& range, int budget = default_budget) {
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
                                  const interval<double>& range, int budget = default_budget) {
    return prove_everywhere(
        f,
        [&](const interval<double>& values) {
            return decided(certainly_greater(values, bound), certainly_less_equal(values, bound));
        },
        bound, range, budget);
}

} // namespace gradus
