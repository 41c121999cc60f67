#pragma once

#include <gradus/numbers/scalar.hpp>

namespace gradus {

/// Gradient descent on a quadratic with curvatures λ in [m, M]: each error along a direction of
/// curvature λ is multiplied by 1 − ηλ a step. Source: article 004 claims 2, 7 and 8.
template <Scalar T>
constexpr T error_factor(const T& learning_rate, const T& curvature) {
    return T(1) - learning_rate * curvature;
}

/// η = 2/(m + M), the fixed step with the smallest worst factor. Domain: 0 < m ≤ M.
template <Scalar T>
constexpr T best_learning_rate(const T& m, const T& M) {
    using numbers::where_not_negative;
    using numbers::where_positive;
    return where_positive(where_not_negative(T(2) / (m + M), M - m), m);
}

/// (κ − 1)/(κ + 1), that worst factor; κ = M/m is the condition number. Domain: κ ≥ 1.
template <Scalar T>
constexpr T best_contraction(const T& condition_number) {
    using numbers::where_not_negative;
    return where_not_negative(T(1) - T(2) / (condition_number + T(1)), condition_number - T(1));
}

} // namespace gradus
