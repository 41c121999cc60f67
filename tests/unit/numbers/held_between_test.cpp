#include "catch.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/expression.hpp>
#include <gradus/numbers/held_between.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

#include <cmath>
#include <limits>

using namespace gradus;
using numbers::held_between;
using numbers::is_between;

TEST_CASE("A number is held between two, and its digits are kept") {
    STATIC_REQUIRE(held_between(-2, 0.1, 3) == 0.1);
    STATIC_REQUIRE(held_between(-2, -2.5, 3) == -2);
    STATIC_REQUIRE(held_between(-2, 1e300, 3) == 3);
    STATIC_REQUIRE(held_between(-2, std::numeric_limits<float>::infinity(), 3) == 3);
    STATIC_REQUIRE(held_between(-2, rational(22, 7), 3) == rational(3));
    REQUIRE(std::isnan(held_between(-2, std::nan(""), 3)));
}

TEST_CASE("An interval is held as a set, tightly") {
    STATIC_REQUIRE(
        same_set(held_between(-2, interval<double>(-3, 0.1), 3), interval<double>(-2, 0.1)));
    STATIC_REQUIRE(
        same_set(held_between(-2, interval<double>::entire(), 3), interval<double>(-2, 3)));
    STATIC_REQUIRE(held_between(-2, interval<double>::empty(), 3).is_empty());
}

TEST_CASE("The slope is 1 between the two numbers and 0 from both on") {
    STATIC_REQUIRE(is_between(-2, 2.75, 3) == 1);
    STATIC_REQUIRE(is_between(-2, 3.0, 3) == 0);
    STATIC_REQUIRE(is_between(-2, -2.0, 3) == 0);
    STATIC_REQUIRE(same_set(is_between(-2, interval<double>(2, 4), 3), interval<double>(0, 1)));
    STATIC_REQUIRE(held_between(-2, dual<double>::variable(1.5), 3).derivative == 1);
    STATIC_REQUIRE(held_between(-2, dual<double>::variable(3.5), 3).derivative == 0);
    constexpr auto at_the_kink =
        held_between(-2, dual<interval<double>>::variable(interval<double>(2, 4)), 3);
    STATIC_REQUIRE(same_set(at_the_kink.derivative, interval<double>(0, 1)));
    STATIC_REQUIRE(!at_the_kink.derivative.is_continuous());
}

TEST_CASE("The formula of any ordered scalar is made of positive parts") {
    REQUIRE(held_between(-2, expression("z"), 3).unicode() == "−2 + max(z + 2, 0) − max(z − 3, 0)");
}
