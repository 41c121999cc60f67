#include "catch.hpp"
#include "fast_functions.hpp"
#include "instruction_sets.hpp"

#include <gradus/training/fast/batch_operations.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace {

using namespace gradus;

/// 2·10⁵ arguments, half of them all over ±limit, half of them of every size down to 2⁻⁴⁰ limit,
/// stay within the function's bounds.
template <class T, class Truth>
void check_bounds(T limit) {
    with_each_instruction_set([limit] {
        fast_functions::comparison<T, Truth, long double> comparison;
        std::array<T, comparison.size> arguments;
        double u = 0;
        for (int part = 0; part < 200; ++part) {
            for (std::size_t i = 0; i < arguments.size(); ++i) {
                u = std::fmod(u + 0.6180339887498949, 1.0);
                arguments[i] =
                    limit
                    * static_cast<T>(part % 2 == 0 ? 2 * u - 1
                                                   : (i % 4 < 2 ? -1 : 1) * std::exp2(-40 * u));
            }
            comparison.add(arguments);
        }
        INFO(Truth::name << ": " << comparison.found.value << " and " << comparison.found.slope);
        CHECK(comparison.found.value <= Truth::value_bound);
        CHECK(comparison.found.slope <= Truth::slope_bound);
    });
}

template <class T>
void check_all_bounds(T limit) {
    using namespace fast_functions;
    check_bounds<T, sigmoid_truth>(limit);
    check_bounds<T, tanh_truth>(limit / 2);
    check_bounds<T, elu_truth>(limit);
    check_bounds<T, softplus_truth>(limit);
    check_bounds<T, power_truth>(limit);
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

TEST_CASE("Fast functions in float are within their bounds") { check_all_bounds<float>(87); }

TEST_CASE("Fast functions in double are within their bounds") { check_all_bounds<double>(700); }

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

TEST_CASE("Fast elu and softplus at zero, far out, at infinity and at NaN") {
    with_each_instruction_set([] {
        constexpr float infinity = std::numeric_limits<float>::infinity();
        constexpr float nan = std::numeric_limits<float>::quiet_NaN();
        REQUIRE(at(elu, 0) == std::pair(0.0f, 1.0f));
        REQUIRE(at(elu, infinity) == std::pair(infinity, 1.0f));
        REQUIRE(at(elu, -infinity).first == -1);
        REQUIRE(at(elu, -infinity).second < 2e-38f);
        REQUIRE(at(elu_activation(rational(1, 2)), -infinity).first == -0.5f);
        REQUIRE(at(elu_activation(rational(1, 2)), 0) == std::pair(0.0f, 0.5f));
        REQUIRE(at(softplus, infinity) == std::pair(infinity, 1.0f));
        REQUIRE(at(softplus, 1000) == std::pair(1000.0f, 1.0f));
        REQUIRE(at(softplus, -infinity).first < 2e-38f);
        REQUIRE(at(softplus, -infinity).first >= 0);
        for (const auto& [value, slope] : {at(elu, nan), at(softplus, nan)}) {
            REQUIRE(std::isnan(value));
            REQUIRE(std::isnan(slope));
        }
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

namespace {

/// The largest difference between a fast function and the exact path's, in units of ε·size, where
/// the size is that of the largest of |z|, 1 and the result.
template <class Activation>
std::pair<float, float> difference(const Activation& f) {
    std::pair<float, float> largest{};
    constexpr float epsilon = std::numeric_limits<float>::epsilon();
    const auto add = [&](float& to, float fast, float exact, float size) {
        const float off = std::fabs(fast - exact) / (epsilon * size);
        to = off <= to ? to : off; // NaN too
    };
    for (int i = -400; i <= 400; ++i) {
        const float z = static_cast<float>(i) / 16;
        const auto [value, slope] = at(f, z);
        add(largest.first, value, f(z), std::fmax(std::fabs(f(z)), 0x1p-20f));
        add(largest.second, slope, f.derivative(z), 1);
    }
    return largest;
}

} // namespace

TEST_CASE("Every activation on the fast path is the exact one to a few units") {
    with_each_instruction_set([] {
        every_activation([](const auto&... f) {
            const auto check = [](const auto& each) {
                const auto [value, slope] = difference(each);
                INFO(each.name << ": " << value << " and " << slope);
                CHECK(value <= 4);
                CHECK(slope <= 4);
            };
            (check(f), ...);
        });
    });
}

TEST_CASE("Fast swish, selu and the hard ones at zero, far out, at infinity and at NaN") {
    with_each_instruction_set([] {
        constexpr float infinity = std::numeric_limits<float>::infinity();
        constexpr float nan = std::numeric_limits<float>::quiet_NaN();
        REQUIRE(at(swish, 0) == std::pair(0.0f, 0.5f));
        REQUIRE(at(swish, infinity) == std::pair(infinity, 1.0f));
        REQUIRE(at(swish, 1e30f) == std::pair(1e30f, 1.0f));
        for (const float z : {-200.0f, -1e30f, -infinity}) {
            REQUIRE(std::fabs(at(swish, z).first) < 1e-35f);
            REQUIRE(std::fabs(at(swish, z).second) < 1e-35f);
        }
        REQUIRE(at(selu, 1) == std::pair(selu(1.0f), selu.derivative(1.0f)));
        REQUIRE(at(selu, infinity).first == infinity);
        REQUIRE(at(hard_tanh, infinity) == std::pair(1.0f, 0.0f));
        REQUIRE(at(hard_sigmoid, -infinity) == std::pair(0.0f, 0.0f));
        for (const float z : {-4.0f, -3.0f, -1.0f, -0.5f, 0.0f, 1.0f, 2.5f, 3.0f, 4.0f}) {
            REQUIRE(at(hard_tanh, z) == std::pair(hard_tanh(z), hard_tanh.derivative(z)));
            REQUIRE(at(hard_sigmoid, z) == std::pair(hard_sigmoid(z), hard_sigmoid.derivative(z)));
        }
        for (const auto& [value, slope] : {at(swish, nan), at(selu, nan)}) {
            REQUIRE(std::isnan(value));
            REQUIRE(std::isnan(slope));
        }
        REQUIRE(std::isnan(at(hard_tanh, nan).first));
        REQUIRE(std::isnan(at(hard_sigmoid, nan).first));
    });
}

TEST_CASE("An activation that says it has a fast kernel has one, and gelu says that it has none") {
    REQUIRE(fast::KnownActivation<swish_activation>);
    REQUIRE(!fast::KnownActivation<gelu_activation>);
    for (const float z : {-3.0f, -0.75f, 0.0f, 2.0f})
        REQUIRE(at(gelu, z) == std::pair(gelu(z), gelu.derivative(z)));
}
