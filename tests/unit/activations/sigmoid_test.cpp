#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>

#include <limits>

using namespace gradus;

TEST_CASE("sigmoid is one half at zero and its slope there is one quarter") {
    STATIC_REQUIRE(sigmoid(0.0) == 0.5);
    STATIC_REQUIRE(sigmoid.derivative(0.0) == 0.25);
    STATIC_REQUIRE(sigmoid(0.0f) == 0.5f);
    STATIC_REQUIRE(sigmoid.derivative(0.0f) == 0.25f);
}

TEST_CASE("sigmoid keeps its digits where 1/(1 + exp(-z)) and s(1 - s) lose them") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    STATIC_REQUIRE(sigmoid(-infinity) == 0);
    STATIC_REQUIRE(sigmoid(infinity) == 1);
    STATIC_REQUIRE(sigmoid(-745.0) == 0x1p-1074);
    // e⁻⁴⁰ and e⁻⁴⁰ − 2e⁻⁸⁰ to 40 digits: 4.248354255291588995329234782858665801787e-18
    STATIC_REQUIRE(sigmoid(-40.0) == 4.248354255291588995329234782858665801787e-18);
    STATIC_REQUIRE(sigmoid.derivative(40.0) == sigmoid.derivative(-40.0));
    STATIC_REQUIRE(close(sigmoid.derivative(40.0), sigmoid(-40.0), 0x1p-52));
}

TEST_CASE("Over an interval sigmoid encloses every value") {
    constexpr auto everywhere = interval<double>::entire();
    STATIC_REQUIRE(same_set(sigmoid(everywhere), interval<double>(0, 1)));
    STATIC_REQUIRE(same_set(sigmoid.derivative(everywhere), interval<double>(0, 0.25)));
}

TEST_CASE("The slope is the derivative that dual numbers give") {
    constexpr auto s = sigmoid(dual<double>::variable(1.5));
    STATIC_REQUIRE(s.value == sigmoid(1.5));
    STATIC_REQUIRE(s.derivative == sigmoid.derivative(1.5));
}

TEST_CASE("sigmoid is not offered for numbers that cannot hold its values") {
    STATIC_REQUIRE(!std::is_invocable_v<sigmoid_activation, rational>);
}
