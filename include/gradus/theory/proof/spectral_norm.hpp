#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>
#include <gradus/theory/proof/bisection.hpp>
#include <gradus/theory/proof/certificate.hpp>
#include <gradus/theory/proof/pivots.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

namespace gradus {

/// What has rows, columns and elements W(row, column), counted from 0: a `matrix` whose size is
/// known when it is compiled or when it runs, or anything else of this shape.
template <class Matrix>
concept ReadableMatrix = requires(const Matrix& W, std::size_t i) {
    { W.rows() } -> std::convertible_to<std::size_t>;
    { W.columns() } -> std::convertible_to<std::size_t>;
    W(i, i);
};

/// The type of a matrix's elements, without reference and const.
template <ReadableMatrix Matrix>
using element_of = std::remove_cvref_t<decltype(std::declval<const Matrix&>()(0, 0))>;

/// With what a statement about a matrix is decided: of rationals exactly, else by intervals.
template <ReadableMatrix Matrix>
using deciding_scalar =
    std::conditional_t<std::same_as<element_of<Matrix>, rational>, rational, interval<double>>;

/// A number in the scalar that decides: the same, or the tightest interval around it.
template <Scalar T, class Number>
constexpr T taken_as(const Number& x) {
    if constexpr (std::same_as<Number, T>)
        return x;
    else if constexpr (std::same_as<Number, rational>)
        return constant<T>(x.numerator, x.denominator);
    else if constexpr (std::same_as<Number, float>)
        return T(double{x});
    else
        return T(x);
}

/// Wᵀ, of the same norm as W.
template <ReadableMatrix Matrix>
struct transposed {
    const Matrix& W;

    constexpr std::size_t rows() const { return W.columns(); }
    constexpr std::size_t columns() const { return W.rows(); }
    constexpr decltype(auto) operator()(std::size_t i, std::size_t j) const { return W(j, i); }
};

/// λI − WᵀW: its quadratic form is λ‖v‖² − ‖Wv‖², so ‖W‖ ≤ √λ exactly if it is positive
/// semidefinite. Row by row; the upper triangle stays 0.
template <Scalar T, ReadableMatrix Matrix>
constexpr std::vector<T> lambda_minus_gram(const T& lambda, const Matrix& W) {
    const std::size_t n = W.columns();
    std::vector<T> A(n * n, T(0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j)
            for (std::size_t k = 0; k < W.rows(); ++k)
                A[i * n + j] = A[i * n + j] - taken_as<T>(W(k, i)) * taken_as<T>(W(k, j));
        A[i * n + i] = lambda;
        for (std::size_t k = 0; k < W.rows(); ++k)
            A[i * n + i] = A[i * n + i] - sqr(taken_as<T>(W(k, i)));
    }
    return A;
}

namespace detail {

constexpr bool certainly_positive(const rational& x) { return x > 0; }
constexpr bool certainly_positive(const interval<double>& x) { return certainly_greater(x, 0); }
constexpr bool certainly_zero(const rational& x) { return x == 0; }
constexpr bool certainly_zero(const interval<double>& x) { return certainly_in(x, 0); }

/// What is known of a symmetric matrix, and the last pivot that was looked at.
template <class T>
struct definiteness {
    answer semidefinite;
    int pivots;
    T pivot;
};

/// A = LDLᵀ, pivot by pivot: a pivot a > 0 with the column b below it splits a(x + bᵀy/a)² off the
/// quadratic form, and leaves that of C − bbᵀ/a. A pivot below 0, or a pivot 0 with anything but 0
/// below it, makes the form negative somewhere: theory/theorems/spectral_norm.hpp. Each enclosure
/// of a pivot holds that of every matrix whose elements are held by A's.
template <class T>
constexpr definiteness<T> eliminated(std::vector<T> A, std::size_t n) {
    int pivots = 0;
    T a = 0;
    for (std::size_t j = 0; j < n; ++j) {
        ++pivots;
        a = A[j * n + j];
        if (certainly_positive(-a)) return {answer::no, pivots, a};
        const bool splits = certainly_positive(a);
        if (!splits && !certainly_zero(a)) return {answer::unknown, pivots, a};
        if (splits) {
            split_off_pivot(A, n, j);
            continue;
        }
        for (std::size_t i = j + 1; i < n; ++i) {
            const T b = A[i * n + j];
            if (certainly_zero(b)) continue;
            const bool other = certainly_positive(b) || certainly_positive(-b);
            return {other ? answer::no : answer::unknown, pivots, a};
        }
    }
    return {answer::yes, pivots, a};
}

/// What keeps an element from being one: the rational numbers have no such, an enclosure may be
/// empty, or have lost its domain.
constexpr outcome fitness(const rational&) { return outcome::proved; }
constexpr outcome fitness(const interval<double>& x) {
    return x.is_empty()      ? outcome::empty_range
           : !x.is_defined() ? outcome::domain_lost
                             : outcome::proved;
}
template <BinaryFloat Real>
constexpr outcome fitness(Real x) {
    const auto bits = numbers::elementary::to_bits(x);
    return numbers::binary::is_nan<Real>(bits) || numbers::binary::is_infinite<Real>(bits)
               ? outcome::domain_lost
               : outcome::proved;
}
template <ReadableMatrix Matrix>
constexpr outcome fitness(const Matrix& W) {
    if (W.rows() == 0 || W.columns() == 0) return outcome::empty_range;
    for (std::size_t i = 0; i < W.rows(); ++i)
        for (std::size_t j = 0; j < W.columns(); ++j)
            if (const outcome how = fitness(W(i, j)); how != outcome::proved) return how;
    return outcome::proved;
}

/// The pivots of λI − WᵀW or λI − WWᵀ, whichever are fewer.
template <class T, class Matrix>
constexpr definiteness<T> pivots_of(const T& lambda, const Matrix& W) {
    if (W.columns() > W.rows())
        return eliminated(lambda_minus_gram(lambda, transposed<Matrix>{W}), W.rows());
    return eliminated(lambda_minus_gram(lambda, W), W.columns());
}

/// Whether ‖W‖ ≤ bound, by pivots in the scalar T: `proved` if so, `refuted` if not.
template <class T, class Matrix>
constexpr certificate norm_by_pivots(const Matrix& W, const T& bound) {
    const auto A = pivots_of(T(sqr(bound)), W);
    const auto shown = taken_as<interval<double>>(bound);
    return {A.semidefinite == answer::yes  ? outcome::proved
            : A.semidefinite == answer::no ? outcome::refuted
                                           : outcome::too_close,
            A.pivots,
            sqr(shown),
            taken_as<interval<double>>(A.pivot),
            shown,
            subject::norm};
}

/// The same by intervals first, which hold any number; what rounding hides of rationals is decided
/// by rationals, which hold 64 bits.
template <class Matrix, class T>
constexpr certificate norm_against(const Matrix& W, const T& bound) {
    const auto shown = taken_as<interval<double>>(bound);
    certificate result{outcome::proved, 0, sqr(shown), 0, shown, subject::norm};
    result.how = fitness(W);
    if (result.how == outcome::proved) result.how = fitness(bound);
    if (result.how != outcome::proved) return result;
    if (!certainly_positive(bound) && !certainly_zero(bound)) {
        result.how = certainly_positive(-bound) ? outcome::refuted : outcome::too_close;
        return result;
    }
    result = norm_by_pivots(W, shown);
    if constexpr (std::same_as<T, rational>)
        if (result.how == outcome::too_close) return norm_by_pivots(W, bound);
    return result;
}

template <class Element>
inline constexpr bool can_be_decided = BinaryFloat<Element> || std::same_as<Element, rational>
                                       || std::same_as<Element, interval<double>>;

} // namespace detail

namespace shown {

/// λ, the square of the bound, enclosed.
template <double Lower, double Upper>
struct lambda {};
/// How many pivots were looked at.
template <int Number>
struct pivots {};

/// The certificate of `prove_norm_at_most` or `prove_norm_above` as an error prints it. It does not
/// compile unless it is proved.
template <outcome How, class Lambda, class Pivot, class Bound, class Pivots>
struct proof_of_norm {
    static_assert(How != outcome::refuted,
                  "gradus: this statement about the norm of a matrix W is false: shown::pivot, the "
                  "last that was looked at of lambda I - W^T W (or W W^T), tells on which side of "
                  "shown::bound the norm lies");
    static_assert(How != outcome::domain_lost,
                  "gradus: this statement is about a matrix with an element that is no number, or "
                  "about a bound that is none");
    static_assert(How != outcome::empty_range,
                  "gradus: this statement is vacuous: there is no matrix that it is about, or one "
                  "without rows or columns");
    static_assert(How != outcome::too_close,
                  "gradus: this statement about the norm of a matrix W is undecided: rounding, or "
                  "the width of its elements, hides the sign of shown::pivot of lambda I - W^T W; "
                  "a norm this close to shown::bound needs rationals, one further off does not");
    static constexpr bool holds = How == outcome::proved;
};

template <certificate Made>
struct certificate_about<subject::norm, Made>
    : proof_of_norm<Made.how, lambda<Made.range.lower_, Made.range.upper_>, pivot_of<Made>,
                    bound_of<Made>, pivots<Made.boxes>> {};

} // namespace shown

/// ‖W‖ ≤ bound, where ‖W‖ = max ‖Wv‖/‖v‖ is the largest singular value, the spectral norm: checked,
/// not computed, by the pivots of λI − WᵀW with λ = bound², or of λI − WWᵀ if they are fewer.
/// Rationals are decided exactly, also where the bound is reached; float and double by intervals,
/// of which a matrix stands for every matrix that they hold. At compile time and at run time; with
/// n rows or columns, the fewer, and m of the others it takes (m + n/3)n²/2 products.
///
/// Of the certificate, `boxes` counts the pivots, `values` is the last of them, and `range` is λ.
/// It is refuted if the norm is larger, and undecided (`too_close`) if rounding hides a sign.
/// Errors: std::overflow_error if rounding hides it and rationals of 64 bits do not hold the
/// pivots.
template <ReadableMatrix Matrix>
constexpr certificate prove_norm_at_most(const Matrix& W, const deciding_scalar<Matrix>& bound) {
    static_assert(detail::can_be_decided<element_of<Matrix>>,
                  "gradus: the norm of a matrix is proved of elements that are rational, float, "
                  "double or interval<double>");
    return detail::norm_against(W, bound);
}

/// ‖W‖ > bound, in the same way: refuted if the norm is at most that.
template <ReadableMatrix Matrix>
constexpr certificate prove_norm_above(const Matrix& W, const deciding_scalar<Matrix>& bound) {
    certificate result = prove_norm_at_most(W, bound);
    if (result.how == outcome::proved)
        result.how = outcome::refuted;
    else if (result.how == outcome::refuted)
        result.how = outcome::proved;
    return result;
}

} // namespace gradus
