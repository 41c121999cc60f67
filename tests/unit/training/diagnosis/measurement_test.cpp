#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/training/diagnosis/measurement.hpp>

#include <stdexcept>

using namespace gradus;

TEST_CASE("the activations that saturate say how steep they get there, the others are 0") {
    STATIC_REQUIRE(saturating_slope_of(sigmoid) == sigmoid.derivative(0.0));
    STATIC_REQUIRE(saturating_slope_of(gradus::tanh) == gradus::tanh.derivative(0.0));
    STATIC_REQUIRE(saturating_slope_of(softplus) == softplus.derivative(100.0));
    STATIC_REQUIRE(saturating_slope_of(elu) == elu.derivative(0.0));
    STATIC_REQUIRE(saturating_slope_of(elu_activation({1, 4})) == 0.25);
    STATIC_REQUIRE(saturating_slope_of(elu_activation(3)) == 3);
    STATIC_REQUIRE(saturating_slope_of(relu) == 0);
    STATIC_REQUIRE(saturating_slope_of(leaky_relu) == 0);
    STATIC_REQUIRE(saturating_slope_of(gradus::identity) == 0);
    STATIC_REQUIRE(saturating_slope_of(softmax) == 0); // which says nothing
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
    REQUIRE(what.has_ratio(1, 2));
    REQUIRE_FALSE(what.has_ratio(0, 1));
    REQUIRE_FALSE(what.has_ratio(2, 3));
    what.layers[1].bias_gradient = 0;
    REQUIRE(what.has_ratio(1, 2)); // infinity
    what.layers[0].bias_gradient = 0;
    REQUIRE_FALSE(what.has_ratio(1, 2));
}
