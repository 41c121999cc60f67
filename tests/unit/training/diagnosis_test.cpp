#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/training/diagnosis.hpp>

#include <stdexcept>

using namespace gradus;

TEST_CASE("the activations that saturate say how steep they get, the others are 0") {
    STATIC_REQUIRE(largest_slope<sigmoid_activation> == sigmoid.derivative(0.0));
    STATIC_REQUIRE(largest_slope<tanh_activation> == gradus::tanh.derivative(0.0));
    STATIC_REQUIRE(largest_slope<softplus_activation> == softplus.derivative(100.0));
    STATIC_REQUIRE(largest_slope<elu_activation> == elu.derivative(1.0));
    STATIC_REQUIRE(largest_slope<relu_activation> == 0);
    STATIC_REQUIRE(largest_slope<softmax_activation> == 0);
    STATIC_REQUIRE(largest_slope_of(sigmoid) == 0.25);
}

TEST_CASE("the share that counts as saturated is where the docs say it is") {
    STATIC_REQUIRE(sigmoid.derivative(4.35) > saturated_share * 0.25);
    STATIC_REQUIRE(sigmoid.derivative(4.36) < saturated_share * 0.25);
    STATIC_REQUIRE(1 - 0.974 * 0.974 > saturated_share);
    STATIC_REQUIRE(1 - 0.975 * 0.975 < saturated_share);
}

TEST_CASE("a ratio is how many times as fast a layer learns") {
    diagnosis what;
    what.layers.assign(2, {});
    what.layers[0].bias_gradient = 1;
    what.layers[1].bias_gradient = 4;
    REQUIRE(what.ratio(1, 2) == 0.25);
    REQUIRE(what.ratio(2, 1) == 4);
    REQUIRE_THROWS_AS(what.ratio(0, 1), std::out_of_range);
    REQUIRE_THROWS_AS(what.ratio(1, 3), std::out_of_range);
}
