#pragma once

#include <gradus/activations.hpp>
#include <gradus/training/fast/batch.hpp>
#include <gradus/training/fast/dispatch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <memory>
#include <type_traits>

/// The vector functions of the fast kernels, each beside its truth, and how far apart they are.
/// A truth is computed by the C library in a type R with many more digits than the function's.
namespace fast_functions {

struct sigmoid_truth {
    static constexpr auto activation = gradus::sigmoid;
    template <class R>
    static R value(R z) {
        return 1 / (1 + std::exp(-z));
    }
    template <class R>
    static R slope(R z) {
        const R t = std::exp(-std::fabs(z));
        return t / ((1 + t) * (1 + t));
    }
    static constexpr double value_bound = 3, slope_bound = 5; ///< ulp
    static constexpr const char* name = "sigmoid";
};

struct tanh_truth {
    static constexpr auto activation = gradus::tanh;
    template <class R>
    static R value(R z) {
        return std::tanh(z);
    }
    template <class R>
    static R slope(R z) {
        return 4 * sigmoid_truth::slope(2 * z);
    }
    static constexpr double value_bound = 4, slope_bound = 5;
    static constexpr const char* name = "tanh";
};

struct elu_truth {
    static constexpr auto activation = gradus::elu;
    template <class R>
    static R value(R z) {
        return z > 0 ? z : std::expm1(z);
    }
    template <class R>
    static R slope(R z) {
        return z > 0 ? R(1) : std::exp(z);
    }
    static constexpr double value_bound = 3, slope_bound = 2;
    static constexpr const char* name = "elu";
};

struct softplus_truth {
    static constexpr auto activation = gradus::softplus;
    template <class R>
    static R value(R z) {
        return std::fmax(z, R(0)) + std::log1p(std::exp(-std::fabs(z)));
    }
    template <class R>
    static R slope(R z) {
        return sigmoid_truth::value(z);
    }
    static constexpr double value_bound = 3, slope_bound = 3;
    static constexpr const char* name = "softplus";
};

/// What softmax is a quotient of: e^(−x), here of x = |z|.
struct power_truth {
    static constexpr gradus::fast::falling_power activation{};
    template <class R>
    static R value(R z) {
        return std::exp(-std::fabs(z));
    }
    static constexpr double value_bound = 2, slope_bound = 0;
    static constexpr const char* name = "power";
};

/// How far `computed` is from the true value, in units in the last place of T; infinite for NaN.
template <class T, class R>
double ulps(T computed, R truth) {
    int exponent;
    std::frexp(static_cast<T>(truth), &exponent);
    const R unit = std::ldexp(R(1), exponent - std::numeric_limits<T>::digits);
    const double distance = static_cast<double>(std::fabs(computed - truth) / unit);
    return distance >= 0 ? distance : std::numeric_limits<double>::infinity();
}

struct worst {
    double value = 0;
    double slope = 0;
};

/// A function of 1024 arguments at once, with the kernels in use.
template <class T, class Truth, class R>
class comparison {
    static constexpr bool has_slope = !std::is_same_v<Truth, power_truth>;

  public:
    static constexpr std::size_t size = 1024;
    worst found;

    void add(const std::array<T, size>& arguments) {
        for (std::size_t i = 0; i < size; ++i)
            z_->data()[i] = has_slope ? arguments[i] : std::fabs(arguments[i]);
        std::fill_n(d_->data(), size, T(1));
        gradus::fast::with_kernels<T, size>([&](auto kernels) {
            kernels.map(z_->size(), Truth::activation, a_->data(), z_->data());
            if constexpr (has_slope)
                kernels.multiply_by_slope(z_->size(), Truth::activation, d_->data(), z_->data());
        });
        for (std::size_t i = 0; i < size; ++i) {
            const R z = arguments[i];
            found.value = std::max(found.value, ulps(a_->data()[i], Truth::value(z)));
            if constexpr (has_slope)
                found.slope = std::max(found.slope, ulps(d_->data()[i], Truth::slope(z)));
        }
    }

  private:
    using numbers = gradus::batch<T, size, 1>;
    std::unique_ptr<numbers> z_ = std::make_unique<numbers>();
    std::unique_ptr<numbers> a_ = std::make_unique<numbers>();
    std::unique_ptr<numbers> d_ = std::make_unique<numbers>();
};

} // namespace fast_functions
