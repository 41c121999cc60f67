#pragma once

#include <gradus/activations/sigmoid.hpp>
#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/recurrence.hpp>
#include <gradus/theory/slope_bound.hpp>

/// Gradients through time: the same product as in a chain, with the same weight at every step.
namespace gradus::theorems::recurrence {

/// The induction behind (γσ_max)^(t−k): norms are submultiplicative, so one more step multiplies a
/// bound B ≥ p on the first steps by F ≥ f on the last: BF − pf = (B − p)F + p(F − f) ≥ 0.
constexpr claim one_more_step() {
    using letters = polynomial<"B", "F", "p", "f">;
    constexpr letters B = letters::variable("B");
    constexpr letters F = letters::variable("F");
    constexpr letters p = letters::variable("p");
    constexpr letters f = letters::variable("f");
    return equal(B * F - p * f, (B - p) * F + p * (F - f));
}

/// For every largest singular value in the range, a gradient through `steps` sigmoid steps is at
/// most `bound` times what it was, whatever the weighted inputs.
constexpr certificate sigmoid_steps(const interval<double>& largest_singular_values, int steps,
                                    const interval<double>& bound) {
    const rational quarter = slope_bound(sigmoid);
    return prove_at_most(
        [=](const interval<double>& largest_singular_value) {
            return recurrent_bound(
                constant<interval<double>>(quarter.numerator, quarter.denominator),
                largest_singular_value, steps);
        },
        bound, largest_singular_values);
}

/// A gate that rests at its bias, f = σ(b): the half-life rises strictly with b on a range of
/// biases. A larger forget bias remembers longer.
constexpr certificate half_life_rises(const interval<double>& range) {
    return prove_increasing([](const auto& b) { return half_life(sigmoid(b)); }, range);
}

} // namespace gradus::theorems::recurrence
