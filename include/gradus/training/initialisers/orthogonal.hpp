#pragma once

#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/check_setting.hpp>

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace gradus {

/// A random matrix with W Wᵀ = g² 1 if it has no more rows than columns, else Wᵀ W = g² 1: it
/// keeps lengths, ‖W a‖ = g ‖a‖, wherever its shape allows that, and so a deep linear network keeps
/// its gradients. For initialise(): every orthogonal matrix is equally likely (Haar measure).
/// Shapes: any. The equations hold to rounding, some 10⁻¹⁵ for double.
/// Source: A. Saxe, J. McClelland and S. Ganguli, Exact solutions to the nonlinear dynamics of
/// learning in deep linear neural networks (2014), section 3; Gram–Schmidt on normal vectors.
/// Errors: std::invalid_argument for a gain that is not finite in W.
struct orthogonal {
    double gain = 1;
    static constexpr const char* name = "orthogonal";

    /// E w²; the weights are not independent, but for wide layers a forecast of the mean holds.
    template <class T>
    constexpr T variance(const T& n_in, const T& n_out) const {
        return T(gain) * T(gain) / max(n_in, n_out);
    }

    template <class T>
    constexpr void check() const {
        check_setting(is_finite<T>(gain), "orthogonal: the gain must be a finite number");
    }

    template <class Matrix>
    constexpr void operator()(random_generator& random, Matrix& W) const {
        check<std::remove_cvref_t<decltype(W(0, 0))>>();
        const bool by_rows = W.rows() <= W.columns();
        const std::size_t count = std::min(W.rows(), W.columns());
        const std::size_t length = std::max(W.rows(), W.columns());
        std::vector<double> units;
        units.assign(count * length, 0); // resize() is no constant expression for Clang
        for (std::size_t k = 0; k < count; ++k) {
            double* const v = units.data() + k * length;
            draw_unit(random, v, units.data(), k, length);
            for (std::size_t i = 0; i < length; ++i) {
                auto& weight = by_rows ? W(k, i) : W(i, k);
                weight = static_cast<std::remove_cvref_t<decltype(weight)>>(gain * v[i]);
            }
        }
    }

  private:
    /// v ← a random unit vector that is orthogonal to the first k of `units`.
    static constexpr void draw_unit(random_generator& random, double* v, const double* units,
                                    std::size_t k, std::size_t length) {
        double square = 0;
        // Drawn anew where almost nothing is left, which leaves only rounding errors.
        while (square < 1e-12) {
            for (std::size_t i = 0; i < length; ++i) v[i] = normal(random);
            // The first pass leaves the rounding errors of what it takes away, the second none.
            remove_parts(v, units, k, length);
            remove_parts(v, units, k, length);
            square = product(v, v, length);
        }
        const double norm = numbers::sqrt(square);
        for (std::size_t i = 0; i < length; ++i) v[i] /= norm;
    }

    static constexpr void remove_parts(double* v, const double* units, std::size_t k,
                                       std::size_t length) {
        for (std::size_t earlier = 0; earlier < k; ++earlier) {
            const double* const unit = units + earlier * length;
            const double part = product(v, unit, length);
            for (std::size_t i = 0; i < length; ++i) v[i] -= part * unit[i];
        }
    }

    static constexpr double product(const double* u, const double* v, std::size_t length) {
        double sum = 0;
        for (std::size_t i = 0; i < length; ++i) sum += u[i] * v[i];
        return sum;
    }
};

} // namespace gradus
