#include "catch.hpp"

#include <gradus/activations/relu.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

using namespace gradus;

TEST_CASE("relu keeps what is positive") {
    STATIC_REQUIRE(relu(2.5) == 2.5);
    STATIC_REQUIRE(relu(-2.5) == 0);
    STATIC_REQUIRE(relu(rational(-1, 3)) == rational(0));
    STATIC_REQUIRE(relu(rational(1, 3)) == rational(1, 3));
}

TEST_CASE("Its slope is a step, and 0 is the subgradient taken at 0") {
    STATIC_REQUIRE(relu.derivative(1e-300) == 1);
    STATIC_REQUIRE(relu.derivative(-1e-300) == 0);
    STATIC_REQUIRE(relu.derivative(0.0) == 0);
    STATIC_REQUIRE(same_set(relu.derivative(interval<double>(-1, 1)), interval<double>(0, 1)));
    STATIC_REQUIRE(relu(dual<rational>::variable(rational(3, 7))).derivative == rational(1));
}

TEST_CASE("Over an interval relu is exact") {
    STATIC_REQUIRE(same_set(relu(interval<double>(-1, 2)), interval<double>(0, 2)));
    STATIC_REQUIRE(relu(interval<double>(-2, -1)) == interval<double>(0, 0));
}
