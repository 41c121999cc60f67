#pragma once

#include <gradus/numbers/elementary/abs.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/proof/certificate.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace gradus {

namespace detail {

/// About the inverse of an n × n matrix, row after row, by elimination in double with the largest
/// pivots; zeros if there is none. Nothing is proved of it, and no proof needs that.
constexpr std::vector<double> approximate_inverse(std::vector<double> A, std::size_t n) {
    std::vector<double> inverse(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) inverse[i * n + i] = 1;
    for (std::size_t j = 0; j < n; ++j) {
        std::size_t largest = j;
        for (std::size_t i = j + 1; i < n; ++i)
            if (numbers::abs(A[largest * n + j]) < numbers::abs(A[i * n + j])) largest = i;
        const double pivot = A[largest * n + j];
        if (!(numbers::abs(pivot) > 0)) return std::vector<double>(n * n, 0.0);
        for (std::size_t k = 0; k < n; ++k) {
            std::swap(A[j * n + k], A[largest * n + k]);
            std::swap(inverse[j * n + k], inverse[largest * n + k]);
        }
        for (std::size_t k = 0; k < n; ++k) {
            A[j * n + k] /= pivot;
            inverse[j * n + k] /= pivot;
        }
        for (std::size_t i = 0; i < n; ++i) {
            const double factor = A[i * n + j];
            if (i == j || factor == 0) continue;
            for (std::size_t k = 0; k < n; ++k) {
                A[i * n + k] -= factor * A[j * n + k];
                inverse[i * n + k] -= factor * inverse[j * n + k];
            }
        }
    }
    return inverse;
}

} // namespace detail

namespace shown {

/// The number of a variable, counted from 1.
template <int Number>
struct variable {};

/// The certificate of `prove_unique_zero_in_box` as an error prints it. It does not compile unless
/// it is proved.
template <outcome How, class Variable, class Range, class Values>
struct proof_of_zero_in_box {
    static_assert(
        How != outcome::refuted,
        "gradus: this statement is false: there is no zero in the box, all over which one "
        "of the functions (a component of a gradient, say), of the number "
        "shown::variable, takes shown::values");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is about functions that may be undefined in the box, or "
                  "have no slopes there, or the box is unbounded at shown::variable");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: the box is empty, or has no variables");
    static_assert(How != outcome::too_close,
                  "gradus: this statement is undecided: what Krawczyk's operator makes of the box, "
                  "shown::values of shown::variable, does not lie inside shown::range; a better "
                  "middle, a smaller box or, around a zero known to few digits, a larger one may "
                  "decide it");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::zero_in_box, Made>
    : proof_of_zero_in_box<Made.how, variable<Made.boxes>, range_of<Made>, values_of<Made>> {};

} // namespace shown

/// The only zero of f: ℝⁿ → ℝⁿ in a box X, proved to exist and to be unique. Given are X, f(m) at
/// its middle m, and f′(X), the n × n enclosures of ∂f_i/∂x_k over all of X, row after row. Proved
/// if Krawczyk's operator
///     K = m − Y f(m) + (I − Y f′(X))(X − m)
/// maps X into its own interior; Y is any matrix, here about the inverse of the middle of f′(X).
/// For one x with f(x) = 0 outside K, or with two of them, that could not be.
/// Of the certificate, `boxes` is the number of the variable that is worst, counted from 1,
/// `range` its box and `values` what K makes of it.
/// Source: R. Moore, A test for existence of solutions to nonlinear systems (1977).
constexpr certificate prove_unique_zero_in_box(const std::vector<interval<double>>& X,
                                               const std::vector<interval<double>>& f_of_middle,
                                               const std::vector<interval<double>>& slopes) {
    const std::size_t n = X.size();
    certificate result{outcome::empty_range, 0, 0, 0, 0, subject::zero_in_box};
    if (n == 0) return result;
    const auto ends_at = [&](std::size_t i, outcome how) {
        result.how = how;
        result.boxes = static_cast<int>(i) + 1;
        result.range = X[i];
        return result;
    };
    for (std::size_t i = 0; i < n; ++i)
        if (X[i].is_empty()) return ends_at(i, outcome::empty_range);
    std::vector<double> middle(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < n; ++k) {
            const interval<double>& slope = slopes[i * n + k];
            if (!X[i].is_bounded() || !certifies(slope) || !certifies(f_of_middle[i]))
                return ends_at(i, outcome::domain_lost);
            middle[i * n + k] = midpoint(slope);
        }
    }
    const std::vector<double> Y = detail::approximate_inverse(std::move(middle), n);
    result.how = outcome::proved;
    double worst = 0;
    for (std::size_t i = 0; i < n; ++i) {
        interval<double> K = interval<double>(midpoint(X[i]));
        for (std::size_t j = 0; j < n; ++j) K = K - interval<double>(Y[i * n + j]) * f_of_middle[j];
        for (std::size_t k = 0; k < n; ++k) {
            interval<double> rest = i == k ? 1 : 0;
            for (std::size_t j = 0; j < n; ++j)
                rest = rest - interval<double>(Y[i * n + j]) * slopes[j * n + k];
            K = K + rest * (X[k] - interval<double>(midpoint(X[k])));
        }
        const bool inside = certifies(K) && interior(K, X[i]);
        const double share = X[i].is_point() ? 1 : width(K) / width(X[i]);
        if (!inside && result.how == outcome::proved) worst = 0;
        if (inside && result.how != outcome::proved) continue;
        if (!inside) result.how = outcome::too_close;
        if (share >= worst) {
            worst = share;
            result.boxes = static_cast<int>(i) + 1;
            result.range = X[i];
            result.values = K;
        }
    }
    return result;
}

} // namespace gradus
