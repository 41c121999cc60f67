#pragma once

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

#include <type_traits>

/// How a function F of z that is written as a formula becomes a tight one.
///
/// F::formula(z) is the formula, over any analytic scalar. F may say more, where that loses digits:
///   F::of_double(z)        its value to a few units in the last place, at ±∞ the limits;
///   F::turns<Real>         where it turns, enclosed and in order: it is monotone between;
///   F::derivative          the function that is its slope, for dual numbers.
namespace gradus {

/// F at one of any scalars: its formula.
template <class F, numbers::FormulaScalar T>
constexpr T evaluate(const F&, const T& z) {
    return F::formula(z);
}

/// F at a double.
template <class F>
constexpr double evaluate(const F&, double z) {
    if constexpr (requires { F::of_double(z); })
        return F::of_double(z);
    else
        return F::formula(z);
}

/// F at a float, rounded from that at the same double.
template <class F>
constexpr float evaluate(const F& f, float z) {
    return static_cast<float>(evaluate(f, static_cast<double>(z)));
}

/// F over an interval: all between the least and the greatest of its values at both ends and at the
/// turns between them.
template <class F, BinaryFloat Real>
constexpr interval<Real> evaluate(const F&, const interval<Real>& z) {
    if constexpr (requires { F::template turns<Real>; }) {
        if (z.is_empty()) return z;
        constexpr Real infinity = interval<Real>::entire().upper();
        Real lower = infinity;
        Real upper = -infinity;
        const auto add = [&](Real least, Real greatest) {
            lower = least < lower ? least : lower;
            upper = greatest > upper ? greatest : upper;
        };
        const auto add_at = [&](const interval<Real>& point) {
            const interval<Real> values = F::formula(point);
            add(values.lower(), values.upper());
        };
        for (const Real end : {z.lower(), z.upper()}) {
            if (end == infinity || end == -infinity) {
                const Real limit = evaluate(F{}, end);
                add(limit, limit);
            } else {
                add_at(interval<Real>(end));
            }
        }
        for (const interval<Real>& turn : F::template turns<Real>)
            if (!disjoint(turn, z)) add_at(turn);
        // Adding 0 makes 0 of −0, which no interval has.
        return interval<Real>::enclosure(numbers::binary::to_bits(lower + 0),
                                         numbers::binary::to_bits(upper + 0), z.decoration());
    } else {
        return F::formula(z);
    }
}

/// F(z)′ = F′(z)·z′
template <class F, AnalyticScalar T>
constexpr dual<T> evaluate(const F& f, const dual<T>& z) {
    if constexpr (requires { typename F::derivative; })
        return {evaluate(f, z.value),
                numbers::chained(evaluate(typename F::derivative{}, z.value), z.derivative)};
    else
        return F::formula(z);
}

} // namespace gradus
