#include "catch.hpp"

#include <gradus/activations/hard_tanh.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

using namespace gradus;

TEST_CASE("hard_tanh keeps what lies between -1 and 1, to the last digit") {
    STATIC_REQUIRE(hard_tanh(1e-300) == 1e-300);
    STATIC_REQUIRE(hard_tanh(-0.75f) == -0.75f);
    STATIC_REQUIRE(hard_tanh(1e300) == 1);
    STATIC_REQUIRE(hard_tanh(-1e300) == -1);
    STATIC_REQUIRE(hard_tanh(rational(22, 7)) == rational(1));
    STATIC_REQUIRE(hard_tanh(rational(2, 7)) == rational(2, 7));
}

TEST_CASE("Its slope is 1 between -1 and 1 and 0 from there on") {
    STATIC_REQUIRE(hard_tanh.derivative(0x1.fffffffffffffp-1) == 1);
    STATIC_REQUIRE(hard_tanh.derivative(-0x1.fffffffffffffp-1) == 1);
    STATIC_REQUIRE(hard_tanh.derivative(1.0) == 0);
    STATIC_REQUIRE(hard_tanh.derivative(-1.0) == 0);
    STATIC_REQUIRE(hard_tanh.derivative(rational(-22, 7)) == rational(0));
    for (const int numerator : {-3, -2, -1, 0, 1, 2, 3}) {
        const rational z(numerator, 2);
        const auto a = hard_tanh(dual<rational>::variable(z));
        REQUIRE(a.value == hard_tanh(z));
        REQUIRE(a.derivative == hard_tanh.derivative(z));
    }
}

TEST_CASE("Over an interval hard_tanh is exact") {
    STATIC_REQUIRE(same_set(hard_tanh(interval<double>(-2, 0.5)), interval<double>(-1, 0.5)));
    STATIC_REQUIRE(same_set(hard_tanh(interval<double>(2, 3)), interval<double>(1)));
    STATIC_REQUIRE(
        same_set(hard_tanh.derivative(interval<double>(-2, 0.5)), interval<double>(0, 1)));
    STATIC_REQUIRE(
        same_set(hard_tanh.derivative(interval<double>(-0.5, 0.5)), interval<double>(1)));
    STATIC_REQUIRE(same_set(hard_tanh.derivative(interval<double>(2, 3)), interval<double>(0)));
}

TEST_CASE("hard_tanh as a formula is made of two pieces") {
    REQUIRE(hard_tanh(expression("z")).unicode() == "−1 + max(z + 1, 0) − max(z − 1, 0)");
}
