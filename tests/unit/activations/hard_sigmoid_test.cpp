#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/hard_sigmoid.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

using namespace gradus;

TEST_CASE("hard_sigmoid is a line from (-3, 0) to (3, 1)") {
    STATIC_REQUIRE(hard_sigmoid(0.0) == 0.5);
    STATIC_REQUIRE(hard_sigmoid(rational(1)) == rational(2, 3));
    STATIC_REQUIRE(hard_sigmoid(rational(-3)) == rational(0));
    STATIC_REQUIRE(hard_sigmoid(rational(3)) == rational(1));
    STATIC_REQUIRE(hard_sigmoid(-1e300) == 0);
    STATIC_REQUIRE(hard_sigmoid(1e30f) == 1);
    // Next to where it begins no digit is lost.
    STATIC_REQUIRE(close(hard_sigmoid(-3 + 0x1p-51), 0x1p-51 / 6, 0x1p-52));
}

TEST_CASE("Its slope is one sixth between -3 and 3 and 0 from there on") {
    STATIC_REQUIRE(hard_sigmoid.derivative(2.999) == 1 / 6.0);
    STATIC_REQUIRE(hard_sigmoid.derivative(3.0) == 0);
    STATIC_REQUIRE(hard_sigmoid.derivative(-3.0) == 0);
    for (const int numerator : {-7, -6, -5, 0, 5, 6, 7}) {
        const rational z(numerator, 2);
        const auto a = hard_sigmoid(dual<rational>::variable(z));
        REQUIRE(a.value == hard_sigmoid(z));
        REQUIRE(a.derivative == hard_sigmoid.derivative(z));
    }
}

TEST_CASE("Over an interval hard_sigmoid is as tight as numbers are") {
    STATIC_REQUIRE(same_set(hard_sigmoid(interval<double>(-4, 0)), interval<double>(0, 0.5)));
    STATIC_REQUIRE(same_set(hard_sigmoid(interval<double>::entire()), interval<double>(0, 1)));
    STATIC_REQUIRE(
        same_set(hard_sigmoid.derivative(interval<double>(3.5, 4)), interval<double>(0)));
}
