#pragma once

#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>
#include <gradus/numbers/rational_function.hpp>
#include <gradus/theory/proof/spectral_norm.hpp>

#include <cstddef>
#include <vector>

/// Why the pivots of λI − WᵀW decide whether ‖W‖ ≤ √λ: what `prove_norm_at_most` stands on.
namespace gradus::theorems::spectral_norm {

/// A matrix by its rows, of letters or numbers.
template <class T, std::size_t Rows, std::size_t Columns = Rows>
struct by_rows {
    T elements[Rows][Columns];

    static constexpr std::size_t rows() { return Rows; }
    static constexpr std::size_t columns() { return Columns; }
    constexpr const T& operator()(std::size_t i, std::size_t j) const { return elements[i][j]; }
};

/// The elements of a 2 × 3 matrix, λ, and a vector v.
using ring =
    polynomial<"w11", "w12", "w13", "w21", "w22", "w23", "L", "v1", "v2", "v3", "u1", "u2">;
/// A 2 × 3 matrix of letters.
inline constexpr by_rows<ring, 2, 3> W{
    {{ring::variable("w11"), ring::variable("w12"), ring::variable("w13")},
     {ring::variable("w21"), ring::variable("w22"), ring::variable("w23")}}};
/// λ, the square of a bound on ‖W‖
inline constexpr ring lambda = ring::variable("L");
/// v in ℝ³
inline constexpr ring v[] = {ring::variable("v1"), ring::variable("v2"), ring::variable("v3")};

/// vᵀ(λI − WᵀW)v = λ‖v‖² − ‖Wv‖² with the matrix that `lambda_minus_gram` makes: not negative for
/// all v exactly if ‖W‖² ≤ λ. More rows and columns bring more terms of the same two kinds.
constexpr claim form_of_lambda_minus_gram() {
    const std::vector<ring> A = lambda_minus_gram(lambda, W);
    ring form = 0;
    ring wanted = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        wanted = wanted + lambda * sqr(v[i]);
        form = form + A[i * 3 + i] * sqr(v[i]);
        for (std::size_t j = 0; j < i; ++j) form = form + 2 * (A[i * 3 + j] * v[i] * v[j]);
    }
    for (std::size_t k = 0; k < 2; ++k)
        wanted = wanted - sqr(W(k, 0) * v[0] + W(k, 1) * v[1] + W(k, 2) * v[2]);
    return equal(form, wanted);
}

/// uᵀ(Wv) = (Wᵀu)ᵀv. With u = Wv it makes ‖Wv‖² ≤ ‖WᵀWv‖‖v‖ ≤ ‖Wᵀ‖‖Wv‖‖v‖ (by
/// `residual::cauchy_and_schwarz`), so ‖W‖ ≤ ‖Wᵀ‖, and with Wᵀ in the place of W ‖Wᵀ‖ ≤ ‖W‖: one
/// may be checked for the other.
constexpr claim transposed_on_the_other_side() {
    const transposed<by_rows<ring, 2, 3>> of_W{W};
    const ring u[] = {ring::variable("u1"), ring::variable("u2")};
    const auto row_times = [](const auto& A, std::size_t row, const ring* vector) {
        ring sum = 0;
        for (std::size_t i = 0; i < A.columns(); ++i) sum = sum + A(row, i) * vector[i];
        return sum;
    };
    ring left = 0;
    for (std::size_t k = 0; k < W.rows(); ++k) left = left + u[k] * row_times(W, k, v);
    ring right = 0;
    for (std::size_t i = 0; i < W.columns(); ++i) right = right + row_times(of_W, i, u) * v[i];
    return equal(left, right);
}

/// A pivot a with the column b below it, the rest C, and a vector (x, y) in any number of
/// dimensions: p = bᵀy and q = yᵀCy, so that p² = yᵀ(bbᵀ)y.
using letters = polynomial<"a", "p", "q", "x">;
/// The pivot.
inline constexpr rational_function<letters> a = letters::variable("a");
/// bᵀy
inline constexpr rational_function<letters> p = letters::variable("p");
/// yᵀCy
inline constexpr rational_function<letters> q = letters::variable("q");
/// The vector's first element.
inline constexpr rational_function<letters> x = letters::variable("x");

/// The quadratic form of the whole.
constexpr rational_function<letters> form(const rational_function<letters>& pivot,
                                          const rational_function<letters>& at) {
    return pivot * sqr(at) + 2 * p * at + q;
}

/// It is a(x + p/a)² + (q − p²/a): with a > 0 not negative anywhere exactly if the form
/// yᵀ(C − bbᵀ/a)y of what is left is not, to which x = −p/a leads. So by induction all pivots
/// decide.
constexpr claim pivot_splits_off() {
    return equal(form(a, x), a * sqr(x + p / a) + form(a, -p / a));
}
/// The form at x = −p/a is q − p²/a = yᵀ(C − bbᵀ/a)y.
constexpr claim what_is_left() { return equal(form(a, -p / a), q - sqr(p) / a); }
/// A pivot below 0 makes the form negative at y = 0, x = 1, where it is a …
constexpr claim negative_pivot() { return equal(form(a, 1) - 2 * p - q, a); }
/// … and a pivot 0 with p ≠ 0 makes it −1 at x = −(q + 1)/(2p): then b must be 0, and C is left.
constexpr claim zero_pivot() { return equal(form(0, -(q + 1) / (2 * p)), -1); }

} // namespace gradus::theorems::spectral_norm
