#pragma once

#include <gradus/numbers/scalar.hpp>

#include <cstddef>

namespace gradus {

/// softmax(z)_i = e^(z_i)/Σ_k e^(z_k): n outputs that sum to 1, a distribution over n classes; in
/// (0, 1) for n ≥ 2, and 1 for n = 1.
/// Its Jacobian is ∂softmax_i/∂z_j = softmax_i·([i = j] − softmax_j).
/// The largest z is taken away first, which changes nothing but keeps the powers from overflow.
/// Source: Nielsen ch. 3 eq. 78; article 004 claim 56.
struct softmax_activation {
    /// a ← softmax(z), for any two sequences of the same size ≥ 1 with [] and size().
    template <class Output, class Input>
    constexpr void operator()(Output& a, const Input& z) const {
        using numbers::exp;
        auto largest = z[0];
        for (std::size_t i = 1; i < z.size(); ++i)
            if (largest < z[i]) largest = z[i];
        for (std::size_t i = 0; i < z.size(); ++i) a[i] = exp(z[i] - largest);
        divide_by_sum(a);
    }

    /// E_i ← E_i/Σ E_k, the step after the powers.
    template <class Powers>
    static constexpr void divide_by_sum(Powers& E) {
        auto sum = E[0];
        for (std::size_t i = 1; i < E.size(); ++i) sum = sum + E[i];
        for (std::size_t i = 0; i < E.size(); ++i) E[i] = E[i] / sum;
    }

    /// ∂softmax_i/∂z_j from the outputs p_i and p_j.
    template <Scalar T>
    static constexpr T jacobian(bool same, const T& p_i, const T& p_j) {
        return p_i * ((same ? T(1) : T(0)) - p_j);
    }

    static constexpr const char* name = "softmax";
};

/// `softmax(a, z)` is a ← softmax(z), for vectors of one size n ≥ 1.
inline constexpr softmax_activation softmax{};

} // namespace gradus
