#pragma once

#include <gradus/theory/proof/monotone.hpp>

namespace gradus {

/// The only zero of f in a range: proved to exist, to be unique, and enclosed.
///
/// Uniqueness: f′ keeps one sign on the whole range. Existence: one step of interval Newton,
/// N(X) = m − f(m)/f′(X), ends in the interior of X. Then N(X) holds the zero again, and the steps
/// go on until they gain nothing. `values` of the certificate is the enclosure of the zero.
/// Refuted if N(X) misses X: there is no zero.
template <class Function>
constexpr certificate prove_unique_zero(const Function& f, const interval<double>& range,
                                        int steps = 60) {
    if (range.is_empty()) return {outcome::empty_range, 0, range, range, 0};
    const auto slope = derivative_of(f);
    const interval<double> slopes = slope(range);
    if (!certifies(slopes)) return {outcome::domain_lost, 1, range, slopes, 0};
    if (contains(slopes, 0) || !range.is_bounded())
        return {outcome::out_of_budget, 1, range, slopes, 0};

    bool exists = false;
    interval<double> X = range;
    int step = 1;
    for (; step < steps; ++step) {
        const interval<double> m(midpoint(X));
        const interval<double> N = m - f(m) / slope(X);
        if (disjoint(N, X)) return {outcome::refuted, step, X, N, 0};
        exists = exists || interior(N, X);
        const interval<double> next(N.lower() < X.lower() ? X.lower() : N.lower(),
                                    N.upper() > X.upper() ? X.upper() : N.upper());
        if (next == X) break;
        X = next;
    }
    return {exists ? outcome::proved : outcome::out_of_budget, step, range, X, 0};
}

} // namespace gradus
