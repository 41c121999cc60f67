#pragma once

#include <gradus/activations/softmax.hpp>
#include <gradus/numbers/derivation.hpp>
#include <gradus/numbers/positivity.hpp>
#include <gradus/numbers/rational_function.hpp>

#include <cstddef>

/// Softmax with two classes or more: two of them, E = e^(z_1) and F = e^(z_2), and the sum R of the
/// powers of all others, which may be none. (A single class has the share 1 whatever z is.)
namespace gradus::theorems::softmax {

/// The three shares p_1, p_2 and that of the rest, by the activation's own formula.
template <class Polynomial>
struct shares {
    rational_function<Polynomial> values[3];
    constexpr shares(const Polynomial& e_1, const Polynomial& e_2, const Polynomial& rest)
        : values{e_1, e_2, rest} {
        softmax_activation::divide_by_sum(*this);
    }
    constexpr auto& operator[](std::size_t i) { return values[i]; }
    constexpr const auto& operator[](std::size_t i) const { return values[i]; }
    static constexpr std::size_t size() { return 3; }
};

/// Polynomials in E, F and R.
using ring = polynomial<"E", "F", "R">;
inline constexpr ring E = ring::variable("E"); ///< e^(z₁) > 0
inline constexpr ring F = ring::variable("F"); ///< e^(z₂) > 0
inline constexpr ring R = ring::variable("R"); ///< the sum of all other powers, R ≥ 0
/// p[0] = E/(E + F + R), p[1] = F/(E + F + R), and p[2] = R/(E + F + R) for all others together.
inline constexpr shares p(E, F, R);

/// ∂/∂z₁: DE = E, and the other powers are constants.
inline constexpr derivation D(E, ring(0), ring(0));

/// The outputs sum to 1 and, with two classes or more, lie in (0, 1). Article 004 claim 56.
constexpr claim sums_to_one() { return equal(p[0] + p[1] + p[2], 1); }
/// p_1 > 0 for all real z.
constexpr claim is_positive() { return positive(p[0]); }
/// 1 − p_1 = p_2 + (the share of the rest) > 0, as p_2 > 0.
constexpr claim is_below_one() { return equal(1 - p[0], p[1] + p[2]); }

/// ∂p_1/∂z_1 = p_1(1 − p_1) and ∂p_2/∂z_1 = −p_2 p_1.
constexpr claim own_derivative() {
    return equal(derivative(D, p[0]), softmax_activation::jacobian(true, p[0], p[0]));
}
/// ∂p_2/∂z_1 = −p_2 p_1
constexpr claim cross_derivative() {
    return equal(derivative(D, p[1]), softmax_activation::jacobian(false, p[1], p[0]));
}

/// Adding the same c to all z multiplies all powers by K = e^c and changes no share.
constexpr claim is_shift_invariant(std::size_t i) {
    using letters = polynomial<"E", "F", "R", "K">;
    constexpr letters e_1 = letters::variable("E");
    constexpr letters e_2 = letters::variable("F");
    constexpr letters rest = letters::variable("R");
    constexpr letters K = letters::variable("K");
    return equal(shares(K * e_1, K * e_2, K * rest)[i], shares(e_1, e_2, rest)[i]);
}
/// So each row of the Jacobian sums to 0: Σ_j ∂p_i/∂z_j is the derivative by that c, under which
/// each power, and so the sum R, is its own derivative.
constexpr claim row_sums_to_zero(std::size_t i) {
    return equal(derivative(derivation(E, F, R), p[i]), 0);
}
/// And each column does, Σ_i ∂p_i/∂z_1, because the shares sum to 1.
constexpr claim column_sums_to_zero() {
    return equal(derivative(D, p[0]) + derivative(D, p[1]) + derivative(D, p[2]), 0);
}

} // namespace gradus::theorems::softmax
