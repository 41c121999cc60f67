#include "catch.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/data/example.hpp>

#include <type_traits>

using gradus::dense;
using gradus::dynamic;
using gradus::example;
using gradus::sigmoid;
using gradus::vector;

TEST_CASE("an example has the network's inputs and outputs") {
    const auto net = gradus::make_network<float>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid));
    using net_type = std::remove_const_t<decltype(net)>;
    STATIC_REQUIRE(
        std::is_same_v<gradus::example_for<net_type>, example<vector<float, 3>, vector<float, 2>>>);
    using runtime_net = gradus::runtime_network<double, gradus::sigmoid_activation>;
    STATIC_REQUIRE(std::is_same_v<gradus::example_for<runtime_net>,
                                  example<vector<double, dynamic>, vector<double, dynamic>>>);
}

TEST_CASE("an example comes apart into x and y") {
    constexpr example<vector<double, 2>, vector<double, 1>> xor_example{{0, 1}, {1}};
    const auto& [x, y] = xor_example;
    REQUIRE(x == vector<double, 2>{0, 1});
    REQUIRE(y == vector<double, 1>{1});
}
