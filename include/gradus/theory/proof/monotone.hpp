#pragma once

#include <gradus/numbers/dual.hpp>
#include <gradus/theory/proof/prove_range.hpp>

#include <type_traits>

namespace gradus {

/// f′ as a function, by dual numbers, which certify no slope where f is not continuous.
template <class Function>
constexpr auto derivative_of(const Function& f) {
    return [f](const auto& x) {
        return f(dual<std::remove_cvref_t<decltype(x)>>::variable(x)).derivative;
    };
}

/// Which way a function goes: `up` rises, `down` falls.
enum class direction { up, down };

/// f rises (or falls) strictly on the range; `values` of the certificate are slopes, `bound` is 0.
///
/// On each box either f′ > 0; or f′ ≥ 0 and one of f″ and f‴ is nowhere 0. Then f does not fall,
/// and on no piece of the box, however short, is it constant, for there all its derivatives would
/// be 0. So f′ may be 0 at single places, as that of x³ is.
/// Refuted where f′ < 0, and where f′ ≤ 0 on a box of more than one point.
template <class Function>
constexpr certificate prove_monotone(const Function& f, direction way,
                                     const interval<double>& range,
                                     numbers::integer<int> budget = default_budget) {
    if constexpr (detail::takes_dual_numbers<Function>()) {
        if (range.is_point()) return {outcome::empty_range, 0, range, range, 0};
        const auto slope = derivative_of(f);
        const auto bend = derivative_of(slope);
        const auto look = [&](const interval<double>& part) {
            const interval<double> slopes = slope(part);
            const interval<double> onward = way == direction::up ? slopes : -slopes;
            const bool runs = certainly_greater(onward, 0)
                              || (certainly_greater_equal(onward, 0)
                                  && (certainly_not_equal(bend(part), 0)
                                      || certainly_not_equal(derivative_of(bend)(part), 0)));
            const bool fails =
                part.is_point() ? certainly_less(onward, 0) : certainly_less_equal(onward, 0);
            return finding{decided(runs, fails), slopes};
        };
        return bisection(look, 0).over(range, budget);
    } else {
        return {outcome::domain_lost, 0, range, range, 0};
    }
}

/// x < y means f(x) < f(y), for all x and y of the range.
template <class Function>
constexpr certificate prove_increasing(const Function& f, const interval<double>& range,
                                       numbers::integer<int> budget = default_budget) {
    return prove_monotone(f, direction::up, range, budget);
}

/// x < y means f(x) > f(y), for all x and y of the range.
template <class Function>
constexpr certificate prove_decreasing(const Function& f, const interval<double>& range,
                                       numbers::integer<int> budget = default_budget) {
    return prove_monotone(f, direction::down, range, budget);
}

} // namespace gradus
