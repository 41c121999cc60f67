#include "catch.hpp"

#include <gradus/theory/theorems/rectifiers.hpp>

#include <random>

using namespace gradus;
namespace theorem = theorems::rectifiers;

// [rectifiers]
static_assert(proved<theorem::subgradient_right_of_zero()>);
static_assert(proved<theorem::subgradient_left_of_zero()>);
static_assert(theorem::slopes_of_relu_at_zero() && theorem::slopes_of_leaky_relu_at_zero());
static_assert(certified<theorem::slope_is_at_most_one()>);
static_assert(certified<theorem::slope_is_not_negative()>);
static_assert(theorem::slope_is_at_most_one().bound == 1);
static_assert(theorem::slope_is_not_negative().bound == 0);
// [/rectifiers]

TEST_CASE("A slope outside of the subdifferential cuts through the function") {
    for (int i = -5; i <= 5; ++i) {
        const double x = i / 5.0;
        REQUIRE(relu(x) >= 0.3 * x);
        REQUIRE(leaky_relu(x) >= 0.01 * x);
    }
    REQUIRE(relu(1.0) < 1.1 * 1.0);
    REQUIRE(relu(-1.0) < -0.1 * -1.0);
}

TEST_CASE("Random slopes do not refute that the subgradients at 0 are those between α and 1") {
    std::mt19937_64 random(9);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (int i = 0; i < 20000; ++i) {
        const double alpha = 0.01; // leaky_relu's
        const double x = 0.001 + 100 * uniform(random);
        const double within = alpha + uniform(random) * (1 - alpha);
        REQUIRE(leaky_relu(x) >= within * x);
        REQUIRE(leaky_relu(-x) >= within * -x);
        REQUIRE(leaky_relu(x) < (1.001 + uniform(random)) * x);
        REQUIRE(leaky_relu(-x) < (0.009 - uniform(random)) * -x);
        REQUIRE((relu.derivative(x) == 1 && relu.derivative(-x) == 0));
    }
}
