#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/proof/pivots.hpp>

#include <cstddef>
#include <vector>

namespace gradus {

/// The signs of the curvatures of a quadratic form, and the last pivot that was looked at.
struct inertia {
    bool is_certain;        ///< was the sign of every pivot certain?
    int negative;           ///< how many eigenvalues are below 0; all others are above
    interval<double> pivot; ///< the last that was looked at
};

/// Of every symmetric n × n matrix that A holds, row after row, of which the lower triangle is
/// read: A = LDLᵀ with L that can be inverted, so that by Sylvester's law of inertia as many
/// eigenvalues are below 0 as there are pivots below 0. Uncertain from the first pivot on that may
/// be 0: rounding or the width of the elements hides its sign.
constexpr inertia inertia_of(std::vector<interval<double>> A, std::size_t n) {
    inertia result{n > 0, 0, 0};
    for (std::size_t j = 0; j < n; ++j) {
        const interval<double> a = A[j * n + j];
        result.pivot = a;
        if (certainly_less(a, 0)) {
            ++result.negative;
        } else if (!certainly_greater(a, 0)) {
            result.is_certain = false;
            return result;
        }
        split_off_pivot(A, n, j);
    }
    return result;
}

} // namespace gradus
