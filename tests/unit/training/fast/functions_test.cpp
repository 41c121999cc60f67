#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/training/fast/batch_operations.hpp>

#include <cmath>
#include <limits>
#include <memory>

namespace {

using namespace gradus;

/// How far `computed` is from the true value, in units in the last place of T.
template <class T>
double ulps(T computed, long double truth) {
    int exponent;
    std::frexp(static_cast<T>(truth), &exponent);
    const long double unit = std::ldexp(1.0L, exponent - std::numeric_limits<T>::digits);
    return static_cast<double>(std::fabs(computed - truth) / unit);
}

struct worst {
    double value = 0;
    double slope = 0;
};

/// The worst of 2·10⁵ arguments, half of them all over ±limit, half of them of every size down to
/// 2⁻⁴⁰ limit.
template <class T, class Activation, class Value, class Slope>
worst worst_ulps(const Activation& activation, T limit, Value value, Slope slope) {
    worst found;
    constexpr std::size_t size = 1000;
    const auto z = std::make_unique<batch<T, size, 1>>();
    const auto a = std::make_unique<batch<T, size, 1>>();
    const auto d = std::make_unique<batch<T, size, 1>>();
    double u = 0;
    for (int part = 0; part < 200; ++part) {
        for (std::size_t i = 0; i < size; ++i) {
            u = std::fmod(u + 0.6180339887498949, 1.0);
            const double x = part % 2 == 0 ? 2 * u - 1 : (i % 4 < 2 ? -1 : 1) * std::exp2(-40 * u);
            (*z)(i, 0) = limit * static_cast<T>(x);
            (*d)(i, 0) = 1;
        }
        map(*a, *z, activation);
        multiply_by_map(*d, *z, slope_of{activation});
        for (std::size_t i = 0; i < size; ++i) {
            const long double x = (*z)(i, 0);
            found.value = std::max(found.value, ulps((*a)(i, 0), value(x)));
            found.slope = std::max(found.slope, ulps((*d)(i, 0), slope(x)));
        }
    }
    return found;
}

long double true_sigmoid(long double z) { return 1 / (1 + std::exp(-z)); }
long double true_sigmoid_slope(long double z) {
    const long double t = std::exp(-std::fabs(z));
    return t / ((1 + t) * (1 + t));
}
long double true_tanh_slope(long double z) { return 4 * true_sigmoid_slope(2 * z); }

template <class T>
void check_bounds(T limit) {
    with_each_instruction_set([&] {
        const worst sigmoid_error = worst_ulps<T>(sigmoid, limit, true_sigmoid, true_sigmoid_slope);
        REQUIRE(sigmoid_error.value <= 3);
        REQUIRE(sigmoid_error.slope <= 4);
        const worst tanh_error = worst_ulps<T>(
            gradus::tanh, limit / 2, [](long double z) { return std::tanh(z); }, true_tanh_slope);
        REQUIRE(tanh_error.value <= 3);
        REQUIRE(tanh_error.slope <= 4);
    });
}

/// σ and σ′ of one number, computed as a batch of 16 equal ones.
template <class Activation>
std::pair<float, float> at(const Activation& activation, float z) {
    batch<float, 16, 1> zs, values, slopes;
    for (std::size_t i = 0; i < 16; ++i) {
        zs(i, 0) = z;
        slopes(i, 0) = 1;
    }
    map(values, zs, activation);
    multiply_by_map(slopes, zs, slope_of{activation});
    return {values(3, 0), slopes(3, 0)};
}

} // namespace

TEST_CASE("Fast sigmoid and tanh in float: values within 3 ulp, slopes within 4 ulp") {
    check_bounds<float>(87);
}

TEST_CASE("Fast sigmoid and tanh in double: values within 3 ulp, slopes within 4 ulp") {
    check_bounds<double>(700);
}

TEST_CASE("Fast sigmoid and tanh at zero, far out, at infinity and at NaN") {
    with_each_instruction_set([] {
        constexpr float infinity = std::numeric_limits<float>::infinity();
        constexpr float nan = std::numeric_limits<float>::quiet_NaN();
        REQUIRE(at(sigmoid, 0) == std::pair(0.5f, 0.25f));
        REQUIRE(at(sigmoid, -0.0f) == std::pair(0.5f, 0.25f));
        REQUIRE(at(sigmoid, 1000).first == 1);
        REQUIRE(at(sigmoid, infinity).first == 1);
        REQUIRE(at(sigmoid, -1000) == at(sigmoid, -87));
        REQUIRE(at(sigmoid, -infinity) == at(sigmoid, -87));
        REQUIRE(at(gradus::tanh, 0) == std::pair(0.0f, 1.0f));
        REQUIRE(at(gradus::tanh, infinity).first == 1);
        REQUIRE(at(gradus::tanh, -infinity).first == -1);
        REQUIRE(std::isnan(at(sigmoid, nan).first));
        REQUIRE(std::isnan(at(sigmoid, nan).second));
        REQUIRE(std::isnan(at(gradus::tanh, nan).first));
        REQUIRE(std::isnan(at(relu, nan).first));
    });
}

TEST_CASE("Fast relu, leaky_relu and identity are the activations themselves") {
    with_each_instruction_set([] {
        for (const float z : {-3.0f, -0.0f, 0.0f, 1e-30f, 5.0f}) {
            REQUIRE(at(relu, z) == std::pair(relu(z), relu.derivative(z)));
            REQUIRE(at(leaky_relu, z) == std::pair(leaky_relu(z), leaky_relu.derivative(z)));
            REQUIRE(at(identity, z) == std::pair(z, 1.0f));
        }
    });
}
