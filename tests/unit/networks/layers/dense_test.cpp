#include "catch.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/layers/dense.hpp>

using namespace gradus;

TEST_CASE("A dense layer from 3 to 2 neurons learns 2 by 3 weights and 2 biases") {
    constexpr auto layer = dense<3, 2>(sigmoid);
    STATIC_REQUIRE(layer.inputs == 3);
    STATIC_REQUIRE(layer.outputs == 2);
    STATIC_REQUIRE(layer_parameters<double, 3, 2>{}.W.rows() == 2);
    STATIC_REQUIRE(layer_parameters<double, 3, 2>{}.W.columns() == 3);
    const layer_parameters<double, dynamic, dynamic> free(3, 2);
    REQUIRE(free.W.rows() == 2);
    REQUIRE(free.b.size() == 2);
}
