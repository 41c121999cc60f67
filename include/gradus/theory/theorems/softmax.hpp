#pragma once

#include <gradus/activations/softmax.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>

#include <cstddef>

/// Softmax with any number of classes: two of them, E = e^(z_1) and F = e^(z_2), and the sum R of
/// the powers of all others, which may be none.
namespace gradus::theorems::softmax {

using ring = polynomial<"E", "F", "R">;
using field = rational_function<ring>;

/// The three shares p_1, p_2 and that of the rest, by the activation's own formula.
struct shares {
    field values[3]{ring::variable("E"), ring::variable("F"), ring::variable("R")};
    constexpr shares() { softmax_activation::divide_by_sum(*this); }
    constexpr field& operator[](std::size_t i) { return values[i]; }
    constexpr const field& operator[](std::size_t i) const { return values[i]; }
    static constexpr std::size_t size() { return 3; }
};
inline constexpr shares p;

/// ∂/∂z₁: DE = E, and the other powers are constants.
inline constexpr derivation D(ring::variable("E"), ring(0), ring(0));

/// The outputs sum to 1 and lie in (0, 1). Article 004 claim 56.
constexpr claim sums_to_one() { return equal(p[0] + p[1] + p[2], 1); }
constexpr claim is_positive() { return positive(p[0]); }
constexpr claim is_below_one() { return equal(1 - p[0], p[1] + p[2]); }

/// ∂p_1/∂z_1 = p_1(1 − p_1) and ∂p_2/∂z_1 = −p_2 p_1.
constexpr claim own_derivative() {
    return equal(derivative(D, p[0]), softmax_activation::jacobian(true, p[0], p[0]));
}
constexpr claim cross_derivative() {
    return equal(derivative(D, p[1]), softmax_activation::jacobian(false, p[1], p[0]));
}

/// A row of the Jacobian sums to 0: adding the same to all z changes nothing.
constexpr claim rows_sum_to_zero() {
    return equal(derivative(D, p[0]) + derivative(D, p[1]) + derivative(D, p[2]), 0);
}

} // namespace gradus::theorems::softmax
