#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cmath>
#include <limits>
#include <type_traits>

using gradus::cross_entropy;
using gradus::dual;
using gradus::quadratic;
using gradus::rational;
using gradus::sigmoid;
using gradus::softmax;
using gradus::vector;

TEST_CASE("the quadratic cost is half the squared distance, exactly over the rationals") {
    STATIC_REQUIRE(quadratic(gradus::identity, rational(3), rational(3), rational(1))
                   == rational(2));
    STATIC_REQUIRE(quadratic(gradus::identity, rational(1, 2), rational(1, 2), rational(1, 3))
                   == rational(1, 72));
    STATIC_REQUIRE(quadratic(gradus::relu, rational(-1), rational(0), rational(0)) == rational(0));
}

TEST_CASE("the quadratic cost's error has the activation's slope as a factor") {
    STATIC_REQUIRE(quadratic.delta(gradus::identity, rational(3), rational(3), rational(1))
                   == rational(2));
    STATIC_REQUIRE(quadratic.delta(gradus::relu, rational(-1), rational(0), rational(1))
                   == rational(0));
    STATIC_REQUIRE(quadratic.delta(gradus::leaky_relu, rational(-1), rational(-1, 100), rational(1))
                   == rational(-101, 10000));
    REQUIRE(quadratic.delta(sigmoid, 0.0, 0.5, 0.25) == 0.0625);
}

TEST_CASE("cross-entropy at z = 0 is ln 2 for every target") {
    for (const double y : {0.0, 0.25, 0.5, 1.0})
        REQUIRE(std::abs(cross_entropy(sigmoid, 0.0, 0.5, y) - 0.69314718055994531) < 2e-16);
}

TEST_CASE("cross-entropy is the definition where the definition can be computed") {
    for (const double z : {-5.0, -1.0, -0.1, 0.3, 2.0, 6.0})
        for (const double y : {0.0, 0.3, 1.0}) {
            const double a = sigmoid(z);
            const double definition = -y * std::log(a) - (1 - y) * std::log(1 - a);
            REQUIRE(std::abs(cross_entropy(sigmoid, z, a, y) - definition) <= 1e-13 * definition);
        }
}

TEST_CASE("cross-entropy stays finite and right where sigma is rounded to 0 or 1") {
    REQUIRE(cross_entropy(sigmoid, 800.0, sigmoid(800.0), 0.0) == 800);
    REQUIRE(cross_entropy(sigmoid, 800.0, sigmoid(800.0), 1.0) == 0);
    REQUIRE(cross_entropy(sigmoid, -800.0, sigmoid(-800.0), 1.0) == 800);
    REQUIRE(cross_entropy(sigmoid, -800.0, sigmoid(-800.0), 0.0) == 0);
    REQUIRE(cross_entropy(sigmoid, 1e300, 1.0, 0.5) == 5e299);
    SECTION("a right answer's small cost is not lost: ln(1 + e^-40) = e^-40 to 17 digits") {
        REQUIRE(std::abs(cross_entropy(sigmoid, 40.0, 1.0, 1.0) / 4.248354255291589e-18 - 1)
                < 1e-15);
    }
}

TEST_CASE("cross-entropy's error is a - y, without the slope that makes learning slow") {
    STATIC_REQUIRE(cross_entropy.delta(sigmoid, rational(0), rational(1, 2), rational(1))
                   == rational(-1, 2));
    REQUIRE(cross_entropy.delta(sigmoid, 40.0, 1.0, 0.0) == 1);
    REQUIRE(quadratic.delta(sigmoid, 40.0, 1.0, 0.0) < 1e-17);
}

TEMPLATE_TEST_CASE("delta is the derivative of the cost with respect to z", "",
                   gradus::quadratic_cost, gradus::cross_entropy_cost) {
    const TestType cost;
    for (double z = -30; z <= 30; z += 0.375)
        for (const double y : {0.0, 0.2, 1.0}) {
            const auto at = dual<double>::variable(z);
            const auto a = sigmoid(at);
            const double derivative = cost(sigmoid, at, a, dual<double>(y)).derivative;
            const double delta = cost.delta(sigmoid, z, a.value, y);
            REQUIRE(std::abs(delta - derivative) <= 1e-15);
        }
}

namespace {

template <class T>
struct softmax_output {
    vector<T, 3> z;
    vector<T, 3> a{};
    explicit constexpr softmax_output(const vector<T, 3>& z) : z(z) { map(a, z, softmax); }
    constexpr T cost(const vector<T, 3>& y) const {
        return sample_cost(cross_entropy, softmax, z, a, y);
    }
};

} // namespace

TEST_CASE("cross-entropy of softmax is -sum y ln a where that can be computed") {
    const softmax_output<double> output({0.5, -1.25, 2});
    const vector<double, 3> y{0.25, 0.125, 0.625};
    double definition = 0;
    for (std::size_t i = 0; i < 3; ++i) definition -= y[i] * std::log(output.a[i]);
    REQUIRE(std::abs(output.cost(y) - definition) <= 1e-15);
    STATIC_REQUIRE(softmax_output<double>({7, 7, 7}).cost({0, 1, 0}) == 1.0986122886681098); // ln 3
}

TEST_CASE("cross-entropy of softmax stays finite and right where softmax is rounded to 0 or 1") {
    const softmax_output<double> output({800, -800, 0});
    REQUIRE(output.a == vector<double, 3>{1, 0, 0});
    REQUIRE(output.cost({1, 0, 0}) == 0);
    REQUIRE(output.cost({0, 1, 0}) == 1600);
    REQUIRE(output.cost({0, 0, 1}) == 800);
    // A right answer's small cost is not lost: ln(1 + 2e⁻⁴⁰) = 2e⁻⁴⁰ to 17 digits.
    const double cost = softmax_output<double>({40, 0, 0}).cost({1, 0, 0});
    REQUIRE(std::abs(cost / (2 * 4.248354255291589e-18) - 1) < 1e-15);
}

TEST_CASE("softmax and cross-entropy: a - y is the derivative with respect to each z") {
    for (const vector<double, 3>& z :
         {vector<double, 3>{0, 0, 0}, vector<double, 3>{3, -1, 2}, vector<double, 3>{-40, 1, 0}}) {
        const softmax_output<double> output(z);
        for (const vector<double, 3>& y :
             {vector<double, 3>{0, 1, 0}, vector<double, 3>{0.5, 0.25, 0.25}})
            for (std::size_t i = 0; i < 3; ++i) {
                vector<dual<double>, 3> at{z[0], z[1], z[2]};
                at[i] = dual<double>::variable(z[i]);
                const double derivative =
                    softmax_output<dual<double>>(at).cost({y[0], y[1], y[2]}).derivative;
                const double delta = cross_entropy.delta(softmax, z[i], output.a[i], y[i]);
                REQUIRE(std::abs(delta - derivative) <= 1e-15);
            }
    }
}

TEST_CASE("the quadratic cost does not know an activation without a slope") {
    constexpr auto knows = [](const auto& activation) {
        return requires { quadratic.delta(activation, 1.0, 1.0, 1.0); };
    };
    STATIC_REQUIRE(knows(sigmoid));
    STATIC_REQUIRE_FALSE(knows(softmax));
}

TEST_CASE("cross-entropy, neuron by neuron, is for sigmoid output neurons only") {
    STATIC_REQUIRE(std::is_invocable_v<gradus::cross_entropy_cost, gradus::sigmoid_activation,
                                       double, double, double>);
    STATIC_REQUIRE_FALSE(std::is_invocable_v<gradus::cross_entropy_cost, gradus::relu_activation,
                                             double, double, double>);
}
