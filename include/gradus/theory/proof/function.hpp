#pragma once

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>

#include <concepts>

namespace gradus {

/// What can be bounded over a range: for a whole interval it gives an enclosure of its values. A
/// generic lambda, `[](const auto& x) { … }`, is one if its formula is.
template <class Function>
concept IntervalFunction = requires(const Function& f, const interval<double>& x) {
    { f(x) } -> std::same_as<interval<double>>;
};

/// What can be differentiated over a range as well, by dual numbers.
template <class Function>
concept DifferentiableFunction =
    IntervalFunction<Function> && requires(const Function& f, const dual<interval<double>>& x) {
        { f(x) } -> std::same_as<dual<interval<double>>>;
    };

namespace detail {

/// True, or a compile error that says what the function lacks.
template <class Function>
constexpr bool takes_intervals() {
    static_assert(IntervalFunction<Function>,
                  "gradus: a proof evaluates its function on whole intervals, which this one does "
                  "not take or does not return: write it for every scalar, "
                  "[](const auto& x) { return ...; }");
    return IntervalFunction<Function>;
}
template <class Function>
constexpr bool takes_dual_numbers() {
    static_assert(DifferentiableFunction<Function>,
                  "gradus: a proof by slopes evaluates its function on intervals and on dual "
                  "numbers of them, which this one does not take or does not return: write it for "
                  "every scalar, [](const auto& x) { return ...; }");
    return DifferentiableFunction<Function>;
}

} // namespace detail
} // namespace gradus
