#include "catch.hpp"
#include "close.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>

using namespace gradus;

TEST_CASE("tanh is odd, and its slope is one at zero") {
    STATIC_REQUIRE(gradus::tanh(0.0) == 0);
    STATIC_REQUIRE(gradus::tanh.derivative(0.0) == 1);
    STATIC_REQUIRE(gradus::tanh(-0.75) == -gradus::tanh(0.75));
    STATIC_REQUIRE(gradus::tanh(1000.0) == 1);
}

TEST_CASE("tanh(z) is 2 sigmoid(2z) - 1") {
    // Where 1 + tanh(z) loses nothing: for z ≥ 0.
    for (int i = 0; i <= 300; ++i) {
        const double z = i / 16.0;
        REQUIRE(close(1 + gradus::tanh(z), 2 * sigmoid(2 * z), 0x1p-51));
        REQUIRE(gradus::tanh(-z) == -gradus::tanh(z));
        REQUIRE(close(gradus::tanh.derivative(z), 4 * sigmoid.derivative(2 * z), 0x1p-51));
    }
}

TEST_CASE("Over an interval tanh encloses every value") {
    constexpr auto everywhere = interval<double>::entire();
    STATIC_REQUIRE(same_set(gradus::tanh(everywhere), interval<double>(-1, 1)));
    STATIC_REQUIRE(same_set(gradus::tanh.derivative(everywhere), interval<double>(0, 1)));
}
