#pragma once

#include <gradus/theory/proof/certificate.hpp>

#include <cstddef>
#include <vector>

namespace gradus {

namespace shown {

/// A pivot of LDLᵀ, enclosed.
template <double Lower, double Upper>
struct pivot {};

/// Of a certificate whose `values` are a pivot.
template <certificate Made>
using pivot_of = pivot<Made.values.lower_, Made.values.upper_>;

} // namespace shown

/// A step of A = LDLᵀ: the pivot a = A_jj ≠ 0 with the column b below it is split off a symmetric
/// n × n matrix, row after row, of which the lower triangle is read and written. What is left is
/// C ← C − bbᵀ/a. Source: N. Higham, Accuracy and stability of numerical algorithms (2002),
/// section 11.1.
template <class T>
constexpr void split_off_pivot(std::vector<T>& A, std::size_t n, std::size_t j) {
    const T a = A[j * n + j];
    for (std::size_t i = j + 1; i < n; ++i) {
        const T b = A[i * n + j];
        const T quotient = b / a;
        for (std::size_t k = j + 1; k < i; ++k)
            A[i * n + k] = A[i * n + k] - quotient * A[k * n + j];
        A[i * n + i] = A[i * n + i] - sqr(b) / a;
    }
}

} // namespace gradus
