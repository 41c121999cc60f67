#pragma once

#include <gradus/core/requirements.hpp>

#include <cstddef>

namespace gradus::fast {

/// (1 − e^(−r))/r = Σ taylor[k] r^k, k = 0 … Terms − 1, with taylor[k] = (−1)^k/(k + 1)!.
template <class T, std::size_t Terms>
struct taylor_of_one_minus_exp {
    T coefficients[Terms];
    constexpr taylor_of_one_minus_exp() : coefficients{} {
        double term = 1;
        for (std::size_t k = 0; k < Terms; ++k) {
            coefficients[k] = static_cast<T>(term);
            term /= -static_cast<double>(k + 2);
        }
    }
    constexpr T operator[](std::size_t k) const { return coefficients[k]; }
};

/// artanh(s)/s = Σ artanh[k] s^(2k), k = 0 … Terms − 1, with artanh[k] = 1/(2k + 1).
template <class T, std::size_t Terms>
struct series_of_artanh {
    T coefficients[Terms];
    constexpr series_of_artanh() : coefficients{} {
        for (std::size_t k = 0; k < Terms; ++k)
            coefficients[k] = static_cast<T>(1 / static_cast<double>(2 * k + 1));
    }
    constexpr T operator[](std::size_t k) const { return coefficients[k]; }
};

/// What e^(−x) and ln(1 + t) are computed from. ln2_high has so few bits that n ln2_high is exact.
template <class T>
struct exp_constants;

template <>
struct exp_constants<float> {
    static constexpr int mantissa_bits = 23;
    static constexpr int bias = 127;
    static constexpr float limit = 87;
    static constexpr float ring = 0x1.8p23f;
    static constexpr float log2_e = 0x1.715476p0f;
    static constexpr float ln2_high = 0x1.63p-1f;
    static constexpr float ln2_low = -0x1.bd0106p-13f;
    static constexpr std::size_t terms = 7;
    static constexpr taylor_of_one_minus_exp<float, terms> taylor{};
    static constexpr std::size_t artanh_terms = 8;
    static constexpr series_of_artanh<float, artanh_terms> artanh{};
};

template <>
struct exp_constants<double> {
    static constexpr int mantissa_bits = 52;
    static constexpr int bias = 1023;
    static constexpr double limit = 708;
    static constexpr double ring = 0x1.8p52;
    static constexpr double log2_e = 0x1.71547652b82fep0;
    static constexpr double ln2_high = 0x1.62e42feep-1;
    static constexpr double ln2_low = 0x1.a39ef35793c76p-33;
    static constexpr std::size_t terms = 13;
    static constexpr taylor_of_one_minus_exp<double, terms> taylor{};
    static constexpr std::size_t artanh_terms = 16;
    static constexpr series_of_artanh<double, artanh_terms> artanh{};
};

} // namespace gradus::fast
