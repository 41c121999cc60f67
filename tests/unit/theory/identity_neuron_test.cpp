#include "catch.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/theory/identity_neuron.hpp>

using namespace gradus;

TEST_CASE("The identity neuron is exact at 1/2, and its error at both ends is the formula") {
    constexpr auto neuron = identity_neuron(1.0);
    STATIC_REQUIRE(neuron.w1 == 1);
    STATIC_REQUIRE(neuron.b == -0.5);
    STATIC_REQUIRE(neuron.w2 == 4);
    STATIC_REQUIRE(neuron.offset == -1.5);
    STATIC_REQUIRE(neuron(0.5) == 0.5);
    REQUIRE(neuron(0.0) == Approx(identity_error(1.0)).epsilon(0).margin(1e-15));
    REQUIRE(1 - neuron(1.0) == Approx(identity_error(1.0)).epsilon(0).margin(1e-15));
}

TEST_CASE("Its error contains Arb's values") {
    constexpr auto contains_text = [](const interval<double>& w1, const char* value) {
        return subset(parse_interval<double>(value), identity_error(w1));
    };
    STATIC_REQUIRE(contains_text(1, "0.0101626751925817414443377179661"));
    STATIC_REQUIRE(
        contains_text(parse_interval<double>("0.1"), "1.04140631586253539946714822114789958e-4"));
    STATIC_REQUIRE(width(identity_error(interval<double>(1))) < 1e-15);
}

TEST_CASE("The slope of the identity neuron is 1 in the middle, and less beside it") {
    constexpr auto slope = [](double x) {
        return identity_neuron(0.5)(dual<double>::variable(x)).derivative;
    };
    STATIC_REQUIRE(slope(0.5) == 1);
    STATIC_REQUIRE(slope(0.25) < 1);
    STATIC_REQUIRE(slope(0.75) < 1);
}

TEST_CASE("A weight of 0 has no identity neuron") {
    REQUIRE_FALSE(certifies(identity_error(interval<double>(0))));
    REQUIRE_FALSE(certifies(identity_error(interval<double>(-1, 1))));
    REQUIRE_FALSE(certifies(identity_neuron(interval<double>(0, 1)).w2));
}
