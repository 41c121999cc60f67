#include "catch.hpp"

#include <gradus/activations/gelu.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/theory/proof.hpp>

#include <limits>

using namespace gradus;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr auto formula_of_value = [](const auto& z) { return gelu_parts::value::formula(z); };
constexpr auto formula_of_slope = [](const auto& z) { return gelu_parts::slope::formula(z); };

} // namespace

TEST_CASE("gelu is 0 at zero, where its slope is one half, and tends to 0 and to z") {
    STATIC_REQUIRE(gelu(0.0) == 0);
    STATIC_REQUIRE(gelu.derivative(0.0) == 0.5);
    // Φ(1) and Φ(1) + φ(1)
    STATIC_REQUIRE(gelu(1.0) == 0.84134474606854294858523254563081);
    STATIC_REQUIRE(gelu.derivative(1.0f) == 1.0833154705876862983f);
    STATIC_REQUIRE(gelu(1000.0) == 1000);
    STATIC_REQUIRE(gelu(infinity) == infinity);
    STATIC_REQUIRE(gelu(-infinity) == 0);
    STATIC_REQUIRE(gelu.derivative(infinity) == 1);
    STATIC_REQUIRE(gelu.derivative(-infinity) == 0);
}

TEST_CASE("gelu is exact: the tanh that approximates it is another function") {
    // 0.5·2·(1 + tanh(√(2/π)(2 + 0.044715·8))) = 1.95459769…
    STATIC_REQUIRE(gelu(2.0) > 1.954499 && gelu(2.0) < 1.954500);
}

TEST_CASE("The slope of gelu is the derivative that dual numbers give, and so is its own") {
    for (const double z : {-50.0, -38.0, -35.0, -2.5, -0.75, 0.0, 0.75, 1.414, 30.0, 50.0}) {
        const auto s = gelu(dual<dual<double>>(dual<double>::variable(z), dual<double>(1)));
        REQUIRE(s.value.value == gelu(z));
        REQUIRE(s.derivative.value == gelu.derivative(z));
        REQUIRE(s.derivative.derivative == gelu.derivative(dual<double>::variable(z)).derivative);
    }
}

TEST_CASE("Over an interval gelu turns at its least value, and its slope at both extremes") {
    constexpr auto around = gelu(interval<double>(-1, -0.5));
    STATIC_REQUIRE(contains(around, -0.16997120747990369));
    STATIC_REQUIRE(around.upper() < -0.15426); // gelu(−½)
    STATIC_REQUIRE(width(gelu(interval<double>(-0.5, -0.25))) < 0.06);
    STATIC_REQUIRE(gelu(interval<double>(-infinity, -5)).lower() > -1.5e-6);
    STATIC_REQUIRE(gelu(interval<double>(-infinity, -5)).upper() == 0);
    STATIC_REQUIRE(gelu(interval<double>::empty()).is_empty());
    STATIC_REQUIRE(gelu.derivative(interval<double>(1, 2)).upper() < 1.128905);
}

// The formulas themselves, without what the tight versions know of their turns; beyond 8 the slope
// is within 8 e⁻³² of its limit.
TEST_CASE("What is said of the turns of gelu is so for its formula") {
    STATIC_REQUIRE(certified<prove_decreasing(formula_of_value, {-10, -0.7518})>);
    STATIC_REQUIRE(certified<prove_increasing(formula_of_value, {-0.7517, 10})>);
    STATIC_REQUIRE(subset(prove_unique_zero(formula_of_slope, {-0.9, -0.6}).values,
                          interval<double>(-0.751791524693565, -0.751791524693564)));
    STATIC_REQUIRE(certified<prove_increasing(formula_of_slope, {-1.4, 1.4})>);
    STATIC_REQUIRE(certified<prove_decreasing(formula_of_slope, {1.5, 8})>);
    STATIC_REQUIRE(certified<prove_decreasing(formula_of_slope, {-8, -1.5})>);
    STATIC_REQUIRE(certified<prove_at_most(by_slope(formula_of_slope), 1.12891, {-10, 10})>);
    STATIC_REQUIRE(certified<prove_at_least(by_slope(formula_of_slope), -0.12891, {-10, 10})>);
}

TEST_CASE("gelu is not offered for numbers that cannot hold its values") {
    STATIC_REQUIRE(!std::is_invocable_v<gelu_activation, rational>);
}
