#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/elu.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

#include <limits>
#include <stdexcept>

using namespace gradus;

TEST_CASE("elu is the identity above zero and tends to -alpha below") {
    STATIC_REQUIRE(elu(3.25) == 3.25);
    STATIC_REQUIRE(elu.derivative(3.25) == 1);
    STATIC_REQUIRE(elu(0.0) == 0);
    STATIC_REQUIRE(elu.derivative(0.0) == 1);
    STATIC_REQUIRE(elu(-std::numeric_limits<double>::infinity()) == -1);
    STATIC_REQUIRE(elu(1e300) == 1e300);
    // e⁻¹ − 1 and e⁻¹
    STATIC_REQUIRE(elu(-1.0) == -0.63212055882855767840447622983854);
    STATIC_REQUIRE(elu.derivative(-1.0) == 0.36787944117144232159552377016146);
}

TEST_CASE("elu keeps the digits of a small argument") {
    STATIC_REQUIRE(close(elu(-1e-20), -1e-20, 0x1p-53));
}

TEST_CASE("alpha scales what lies below zero only") {
    constexpr auto half = elu_activation(rational(1, 2));
    STATIC_REQUIRE(half(-1.0) == elu(-1.0) / 2);
    STATIC_REQUIRE(half.derivative(-1.0) == elu.derivative(-1.0) / 2);
    STATIC_REQUIRE(half(2.0) == 2);
    STATIC_REQUIRE(half.derivative(2.0) == 1);
    STATIC_REQUIRE(half.derivative(0.0) == 0.5);
    constexpr auto none = elu_activation(rational(0));
    STATIC_REQUIRE(none(-7.0) == 0);
    STATIC_REQUIRE(none.derivative(-7.0) == 0);
}

TEST_CASE("The slope of elu is the derivative that dual numbers give") {
    constexpr auto twice = elu_activation(rational(2));
    for (const double z : {-20.0, -1.5, -0.001, 0.0, 0.001, 1.5, 20.0}) {
        const auto s = twice(dual<double>::variable(z));
        REQUIRE(s.value == twice(z));
        REQUIRE(s.derivative == twice.derivative(z));
    }
}

TEST_CASE("The slope of elu is continuous for alpha = 1 alone") {
    constexpr interval<double> around_zero(-1, 1);
    STATIC_REQUIRE(elu.derivative(around_zero).is_continuous());
    STATIC_REQUIRE(!elu_activation(rational(2)).derivative(around_zero).is_continuous());
    STATIC_REQUIRE(elu.derivative(std::numeric_limits<double>::infinity()) == 1);
}

TEST_CASE("Over an interval elu encloses every value and, for alpha = 1, no other slope") {
    constexpr auto values = elu(interval<double>(-1, 2));
    STATIC_REQUIRE(values.lower() <= elu(-1.0));
    STATIC_REQUIRE(values.upper() >= 2);
    constexpr auto slopes = elu.derivative(interval<double>::entire());
    STATIC_REQUIRE(same_set(slopes, interval<double>(0, 1)));
    STATIC_REQUIRE(same_set(elu_activation(rational(1, 2)).derivative(interval<double>(0, 1)),
                            interval<double>(0.5, 1)));
}

TEST_CASE("An alpha below 0 is refused, and so are numbers that cannot hold the values") {
    REQUIRE_THROWS_AS(elu_activation(rational(-1, 100)), std::domain_error);
    STATIC_REQUIRE(!std::is_invocable_v<elu_activation, rational>);
}
