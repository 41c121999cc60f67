#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/proof.hpp>
#include <gradus/theory/recurrence.hpp>
#include <gradus/theory/recurrent_matrix.hpp>
#include <gradus/theory/slope_bound.hpp>
#include <gradus/theory/theorems/spectral_norm.hpp>

#include <cstddef>
#include <limits>

/// Gradients through time. For one neuron they are the product of a chain with the same weight at
/// every step (`chain::any_depth`); for more neurons their norms are bounded by such a product:
/// ‖∂h_t/∂h_k‖ ≤ (γσ_max)^(t−k), Pascanu 2013. Article 000 claims 18 and 19, 001 claim 26.
namespace gradus::theorems::recurrence {

using spectral_norm::by_rows;

/// Up to three neurons: their weights, the states before, what the inputs bring, the states after
/// and their slopes φ′(z), of which nothing else is known.
using ring = polynomial<"w11", "w12", "w13", "w21", "w22", "w23", "w31", "w32", "w33", "h1", "h2",
                        "h3", "x", "s", "a">;
/// w[i][j] weighs what neuron i sees of neuron j, counted from 0.
inline constexpr ring w[][3] = {
    {ring::variable("w11"), ring::variable("w12"), ring::variable("w13")},
    {ring::variable("w21"), ring::variable("w22"), ring::variable("w23")},
    {ring::variable("w31"), ring::variable("w32"), ring::variable("w33")}};
/// h[j] = h_j(t−1)
inline constexpr ring h[] = {ring::variable("h1"), ring::variable("h2"), ring::variable("h3")};
inline constexpr ring x = ring::variable("x"); ///< what the inputs and the bias bring to a neuron
inline constexpr ring slope = ring::variable("s"); ///< φ′(z) of a neuron

/// An activation of which only this much is known: its slope where it is asked.
template <class Letters>
struct an_activation {
    Letters value;
    Letters slope;
    constexpr dual<Letters> operator()(const dual<Letters>& z) const {
        return {value, slope * z.derivative};
    }
};

/// ∂h_i(t)/∂h_j(t−1) = φ′(z_i) W_ij by dual numbers: a step's Jacobian is D W, D = diag(φ′(z)).
/// More neurons bring more terms that do not depend on h_j.
template <std::size_t N>
constexpr claim jacobian_of_a_step(numbers::integer<std::size_t> i,
                                   numbers::integer<std::size_t> j) {
    by_rows<dual<ring>, N> W{};
    dual<ring> before[N]{};
    for (std::size_t row = 0; row < N; ++row) {
        before[row] = {h[row], ring(row == j ? 1 : 0)};
        for (std::size_t column = 0; column < N; ++column) W.elements[row][column] = w[row][column];
    }
    const an_activation<ring> phi{ring::variable("a"), slope};
    return equal(recurrent_neuron<dual<ring>>(phi, W, before, x, i).derivative, slope * w[i][j]);
}

/// γ²u² − (du)² = (γ − d)(γ + d)u² ≥ 0 for every slope |d| ≤ γ. Summed over any number of neurons:
/// ‖Du‖ ≤ γ‖u‖, whatever the states and the inputs. And ‖Wv‖ ≤ σ_max‖v‖ (`prove_norm_at_most`).
constexpr claim slopes_do_not_lengthen() {
    using letters = polynomial<"g", "d", "u">;
    constexpr letters gamma = letters::variable("g");
    constexpr letters d = letters::variable("d");
    constexpr letters u = letters::variable("u");
    return equal(sqr(gamma) * sqr(u) - sqr(d * u), (gamma - d) * (gamma + d) * sqr(u));
}

/// The induction behind (γσ_max)^(t−k): norms are submultiplicative, so one more step multiplies a
/// bound B ≥ p ≥ 0 on the first steps by F ≥ f ≥ 0 on the last: BF − pf = (B − p)F + p(F − f) ≥ 0.
constexpr claim one_more_step() {
    using letters = polynomial<"B", "F", "p", "f">;
    constexpr letters B = letters::variable("B");
    constexpr letters F = letters::variable("F");
    constexpr letters p = letters::variable("p");
    constexpr letters f = letters::variable("f");
    return equal(B * F - p * f, (B - p) * F + p * (F - f));
}

/// factor · (γσ_max)^steps is at most `bound` for every largest singular value in the range, which
/// is never negative.
template <class Activation>
constexpr certificate power_is_at_most(const interval<double>& factor, const Activation& activation,
                                       const interval<double>& largest_singular_values,
                                       numbers::integer<int> steps, const interval<double>& bound) {
    const rational gamma = slope_bound(activation);
    const auto bound_of = [=](const interval<double>& largest_singular_value) {
        return factor
               * recurrent_bound(constant<interval<double>>(gamma.numerator, gamma.denominator),
                                 largest_singular_value, steps);
    };
    return prove_at_most(bound_of, bound, largest_singular_values);
}

/// For every largest singular value in the range, a gradient through so many steps with this
/// activation is at most `bound` times what it was, whatever the weighted inputs.
template <class Activation>
constexpr certificate through_time(const Activation& activation,
                                   const interval<double>& largest_singular_values,
                                   numbers::integer<int> steps, const interval<double>& bound) {
    return power_is_at_most(1, activation, largest_singular_values, steps, bound);
}

/// ‖∂h_t/∂h_k‖ ≤ (γ‖W‖)^(t−k) ≤ bound for this recurrent matrix of any size, t − k steps, and every
/// sequence of states and inputs: with γ from `slope_bound` and ‖W‖ ≤ norm by the pivots of
/// norm²I − WᵀW, whose certificate it is if they fail.
template <class Activation, ReadableMatrix Matrix>
constexpr certificate through_time(const Activation& activation, const Matrix& W,
                                   const deciding_scalar<Matrix>& norm, numbers::integer<int> steps,
                                   const interval<double>& bound) {
    check_square(W);
    const certificate of_norm = prove_norm_at_most(W, norm);
    if (of_norm.how != outcome::proved) return of_norm;
    return through_time(activation, {0, of_norm.bound.upper()}, steps, bound);
}

/// SWS⁻¹ with S = diag(s), s ≠ 0, in the scalar that decides about W.
template <ReadableMatrix Matrix, class Scales>
struct rescaled {
    const Matrix& W;
    const Scales& s;

    constexpr std::size_t rows() const { return W.rows(); }
    constexpr std::size_t columns() const { return W.columns(); }
    constexpr auto operator()(std::size_t i, std::size_t j) const {
        using T = deciding_scalar<Matrix>;
        return taken_as<T>(s[i]) * taken_as<T>(W(i, j)) / taken_as<T>(s[j]);
    }
};

/// max|s|/min|s| = ‖S‖‖S⁻¹‖ for S = diag(s).
template <class Scales>
constexpr interval<double> condition_of(const Scales& s, std::size_t n) {
    double largest = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < n; ++i) {
        const interval<double> size = abs(taken_as<interval<double>>(s[i]));
        if (largest < size.upper()) largest = size.upper();
        if (size.lower() < least) least = size.lower();
    }
    return interval<double>(largest) / interval<double>(least);
}

/// Diagonal matrices commute, so S(D_t W ⋯ D_1 W)S⁻¹ = D_t(SWS⁻¹) ⋯ D_1(SWS⁻¹) for S = diag(s), and
/// ‖∂h_t/∂h_k‖ ≤ max|s|/min|s| · (γ‖SWS⁻¹‖)^(t−k) ≤ bound. It can vanish where γ‖W‖ > 1.
template <class Activation, ReadableMatrix Matrix, class Scales>
constexpr certificate through_time_rescaled(const Activation& activation, const Matrix& W,
                                            const Scales& s, const deciding_scalar<Matrix>& norm,
                                            numbers::integer<int> steps,
                                            const interval<double>& bound) {
    check_square(W);
    check_scales(W, s);
    const certificate of_norm = prove_norm_at_most(rescaled<Matrix, Scales>{W, s}, norm);
    if (of_norm.how != outcome::proved) return of_norm;
    return power_is_at_most(condition_of(s, W.rows()), activation, {0, of_norm.bound.upper()},
                            steps, bound);
}
/// An element of D(SWS⁻¹) is that of S(DW)S⁻¹.
constexpr claim diagonals_commute() {
    using letters = polynomial<"d", "w", "s", "t">;
    constexpr rational_function<letters> d = letters::variable("d");
    constexpr rational_function<letters> weight = letters::variable("w");
    constexpr rational_function<letters> scale = letters::variable("s");
    constexpr rational_function<letters> other = letters::variable("t");
    return equal(scale * (d * weight) / other, d * (scale * weight / other));
}

} // namespace gradus::theorems::recurrence
