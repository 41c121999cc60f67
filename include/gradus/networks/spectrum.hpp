#pragma once

#include <gradus/core/requirements.hpp>
#include <gradus/numbers/elementary.hpp>

#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace gradus {

namespace detail {

/// The numbers of a matrix in double, column after column, divided by the power of two next above
/// the largest of them.
struct scaled_numbers {
    std::vector<double> numbers{};
    double scale = 0; ///< 0 if all are 0, NaN if one is not finite
};
template <class Matrix>
constexpr scaled_numbers scaled(const Matrix& W) {
    scaled_numbers result;
    double largest = 0;
    bool is_finite = true;
    for (std::size_t j = 0; j < W.columns(); ++j)
        for (std::size_t i = 0; i < W.rows(); ++i) {
            const double x = static_cast<double>(W(i, j));
            const double size = x < 0 ? -x : x;
            is_finite = is_finite && size <= std::numeric_limits<double>::max();
            if (largest < size) largest = size;
            result.numbers.push_back(x);
        }
    if (!is_finite) {
        result.scale = std::numeric_limits<double>::quiet_NaN();
    } else if (largest > 0) {
        result.scale = 1;
        while (result.scale < largest && result.scale < 0x1p1023) result.scale *= 2;
        while (result.scale / 2 >= largest) result.scale /= 2;
        for (double& x : result.numbers) x /= result.scale;
    }
    return result;
}

constexpr double product_of(const double* u, const double* v, std::size_t count) {
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += u[i] * v[i];
    return sum;
}

/// Turns two columns until they are orthogonal; false if they were to rounding.
constexpr bool make_orthogonal(double* u, double* v, std::size_t count) {
    const double uu = product_of(u, u, count);
    const double vv = product_of(v, v, count);
    const double uv = product_of(u, v, count);
    const double size = uv < 0 ? -uv : uv;
    if (size <= 1e-16 * numbers::sqrt(uu) * numbers::sqrt(vv)) return false;
    const double zeta = (vv - uu) / (2 * uv);
    const double size_of_zeta = zeta < 0 ? -zeta : zeta;
    const double t =
        (zeta < 0 ? -1 : 1) / (size_of_zeta + numbers::sqrt(1 + size_of_zeta * size_of_zeta));
    const double cosine = 1 / numbers::sqrt(1 + t * t);
    const double sine = cosine * t;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = u[i];
        u[i] = cosine * x - sine * v[i];
        v[i] = sine * x + cosine * v[i];
    }
    return true;
}

} // namespace detail

/// ‖W‖₂ = σ_max, the largest singular value: by how much W may lengthen a vector. In double, by
/// one-sided Jacobi rotations, to some rounding errors of σ_max; NaN if a number of W is not
/// finite. Source: M. Hestenes, Inversion of matrices by biorthogonalization and related results
/// (1958).
template <class Matrix>
constexpr double spectral_norm(const Matrix& W) {
    auto [columns, scale] = detail::scaled(W);
    if (!(scale > 0)) return scale;
    const std::size_t n = W.columns();
    const std::size_t m = W.rows();
    bool turned = true;
    for (int sweep = 0; turned && sweep < 60; ++sweep) {
        turned = false;
        for (std::size_t j = 0; j + 1 < n; ++j)
            for (std::size_t k = j + 1; k < n; ++k)
                if (detail::make_orthogonal(columns.data() + j * m, columns.data() + k * m, m))
                    turned = true;
    }
    double largest = 0;
    for (std::size_t j = 0; j < n; ++j) {
        const double* const column = columns.data() + j * m;
        const double square = detail::product_of(column, column, m);
        if (largest < square) largest = square;
    }
    return numbers::sqrt(largest) * scale;
}

/// ρ(W) = max |λ| over the eigenvalues of a square matrix: by how much Wᵏ lengthens in the long
/// run. In double, by Gelfand's formula ρ = lim ‖Wᵏ‖^(1/k) for k = 1, 2, 4 … 2⁵², each power
/// scaled; to some rounding errors where eigenvectors are far from parallel, and as ill-conditioned
/// as the eigenvalues are where they are not: of a defective one with multiplicity p to about
/// ε^(1/p). NaN if a number of W is not finite. Errors: std::invalid_argument if W is not square.
template <class Matrix>
constexpr double spectral_radius(const Matrix& W) {
    if (W.rows() != W.columns())
        throw std::invalid_argument("only a square matrix has eigenvalues, not one of "
                                    + std::to_string(W.rows()) + " x "
                                    + std::to_string(W.columns()));
    auto [power, scale] = detail::scaled(W);
    if (!(scale > 0)) return scale;
    const std::size_t n = W.rows();
    std::vector<double> square = power;
    double logarithm = numbers::log(scale); // of ρ, as far as it is known
    double share = 1;
    for (int step = 0; step <= 52; ++step, share /= 2) {
        const double norm = numbers::sqrt(detail::product_of(power.data(), power.data(), n * n));
        if (norm == 0) return 0;
        logarithm += share * numbers::log(norm);
        for (double& x : power) x /= norm;
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t i = 0; i < n; ++i) square[j * n + i] = 0;
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t k = 0; k < n; ++k)
                for (std::size_t i = 0; i < n; ++i)
                    square[j * n + i] += power[k * n + i] * power[j * n + k];
        std::swap(power, square);
    }
    return numbers::exp(logarithm);
}

} // namespace gradus
