#include "catch.hpp"

#include <gradus/activations/leaky_relu.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

#include <stdexcept>

using namespace gradus;

TEST_CASE("leaky_relu has slope 1/100 below zero, or another on request") {
    STATIC_REQUIRE(leaky_relu(rational(-5)) == rational(-1, 20));
    STATIC_REQUIRE(leaky_relu(rational(5)) == rational(5));
    STATIC_REQUIRE(leaky_relu.derivative(rational(-5)) == rational(1, 100));
    STATIC_REQUIRE(leaky_relu.derivative(rational(5)) == rational(1));
    constexpr auto leakier = leaky_relu_activation(rational(1, 5));
    STATIC_REQUIRE(leakier(rational(-5)) == rational(-1));
    STATIC_REQUIRE(leakier.derivative(-5.0) == 0.2);
}

TEST_CASE("The slope of leaky_relu is the derivative that dual numbers give, at 0 too") {
    for (const int z : {-3, 0, 3}) {
        const auto a = leaky_relu(dual<rational>::variable(z));
        REQUIRE(a.value == leaky_relu(rational(z)));
        REQUIRE(a.derivative == leaky_relu.derivative(rational(z)));
    }
}

TEST_CASE("Over an interval leaky_relu is exact") {
    constexpr auto half = leaky_relu_activation(rational(1, 2));
    STATIC_REQUIRE(same_set(half(interval<double>(-1, 2)), interval<double>(-0.5, 2)));
    STATIC_REQUIRE(same_set(half.derivative(interval<double>(-1, 2)), interval<double>(0.5, 1)));
}

TEST_CASE("A slope outside of [0, 1] is refused") {
    REQUIRE_THROWS_AS(leaky_relu_activation(rational(-1, 100)), std::domain_error);
    REQUIRE_THROWS_AS(leaky_relu_activation(rational(101, 100)), std::domain_error);
}
