#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/swish.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/proof.hpp>

#include <limits>

using namespace gradus;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr auto formula_of_value = [](const auto& z) { return swish_parts::value::formula(z); };
constexpr auto formula_of_slope = [](const auto& z) { return swish_parts::slope::formula(z); };

} // namespace

TEST_CASE("swish is 0 at zero, where its slope is one half, and tends to 0 and to z") {
    STATIC_REQUIRE(swish(0.0) == 0);
    STATIC_REQUIRE(swish.derivative(0.0) == 0.5);
    STATIC_REQUIRE(swish(1.0) == sigmoid(1.0));
    STATIC_REQUIRE(swish(1.0f) == 0.73105857863000487925115924182184f);
    STATIC_REQUIRE(swish(1000.0) == 1000);
    STATIC_REQUIRE(swish(infinity) == infinity);
    STATIC_REQUIRE(swish(-infinity) == 0);
    STATIC_REQUIRE(swish.derivative(infinity) == 1);
    STATIC_REQUIRE(swish.derivative(-infinity) == 0);
}

TEST_CASE("swish keeps its digits where sigmoid has lost them, and its slope around its zero") {
    // −745 e^(−745), and not −745 times the least number
    STATIC_REQUIRE(swish(-745.0) == -2.1026512942015931219e-321);
    // At the double next to the zero
    STATIC_REQUIRE(
        close(swish.derivative(-1.2784645427610737), 2.3843834755243114511e-17, 0x1p-50));
}

TEST_CASE("The slope of swish is the derivative that dual numbers give, and so is its own") {
    for (const double z : {-800.0, -720.0, -50.0, -2.5, -1.278, 0.0, 0.75, 2.4, 30.0, 800.0}) {
        const auto s = swish(dual<dual<double>>(dual<double>::variable(z), dual<double>(1)));
        REQUIRE(s.value.value == swish(z));
        REQUIRE(s.derivative.value == swish.derivative(z));
        REQUIRE(s.derivative.derivative == swish.derivative(dual<double>::variable(z)).derivative);
    }
}

TEST_CASE("Over an interval swish turns at its least value, and its slope at both extremes") {
    constexpr auto around = swish(interval<double>(-2, -1));
    STATIC_REQUIRE(contains(around, -0.27846454276107379));
    STATIC_REQUIRE(around.upper() < -0.238405 + 0.000001); // swish(−2)
    STATIC_REQUIRE(width(swish(interval<double>(-0.5, -0.25))) < 0.09);
    STATIC_REQUIRE(swish(interval<double>(-infinity, -5)).lower() > -0.0335);
    STATIC_REQUIRE(swish(interval<double>(-infinity, -5)).upper() == 0);
    STATIC_REQUIRE(swish(interval<double>::empty()).is_empty());
    STATIC_REQUIRE(swish(interval<float>(-4, 4)).upper() < 3.93f);
    STATIC_REQUIRE(swish.derivative(interval<double>(2, 3)).upper() < 1.09984);
}

// The formulas themselves, without what the tight versions know of their turns; beyond 20 the slope
// is within e⁻²⁰·21 of its limit.
TEST_CASE("What is said of the turns of swish is so for its formula") {
    STATIC_REQUIRE(certified<prove_decreasing(formula_of_value, {-20, -1.27847})>);
    STATIC_REQUIRE(certified<prove_increasing(formula_of_value, {-1.27846, 20})>);
    STATIC_REQUIRE(certified<prove_unique_zero(formula_of_slope, {-1.5, -1})>);
    STATIC_REQUIRE(subset(prove_unique_zero(formula_of_slope, {-1.5, -1}).values,
                          interval<double>(-1.27846454276117, -1.27846454276097)));
    STATIC_REQUIRE(certified<prove_increasing(formula_of_slope, {-2.3, 2.3})>);
    STATIC_REQUIRE(certified<prove_decreasing(formula_of_slope, {2.5, 20})>);
    STATIC_REQUIRE(certified<prove_decreasing(formula_of_slope, {-20, -2.5})>);
    STATIC_REQUIRE(certified<prove_at_most(by_slope(formula_of_slope), 1.09984, {-20, 20})>);
    STATIC_REQUIRE(certified<prove_at_least(by_slope(formula_of_slope), -0.09984, {-20, 20})>);
}

TEST_CASE("swish is not offered for numbers that cannot hold its values") {
    STATIC_REQUIRE(!std::is_invocable_v<swish_activation, rational>);
}
