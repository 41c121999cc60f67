#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/runtime_network.hpp>

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using namespace gradus;

TEST_CASE("A run-time network takes its sizes from a list") {
    const runtime_network<double, sigmoid_activation> net({3, 4, 2}, sigmoid);
    REQUIRE(last_layer(net) == 2);
    REQUIRE(net.W(1).rows() == 4);
    REQUIRE(net.W(1).columns() == 3);
    REQUIRE(net.b(2).size() == 2);
}

TEST_CASE("A run-time network has one activation in hidden layers and one at the output") {
    const auto net = make_runtime_network<double>({3, 4, 4, 2}, relu, softmax);
    STATIC_REQUIRE(std::is_same_v<decltype(net.activation(2)), const relu_activation&>);
    STATIC_REQUIRE(
        std::is_same_v<decltype(net.activation(last_layer(net))), const softmax_activation&>);
    REQUIRE(last_layer(net) - one == 2);
    int layers = 0;
    from_first_to_last(net, [&](auto l) {
        using activation = std::remove_cvref_t<decltype(net.activation(l))>;
        const bool at_output = ++layers == 3;
        REQUIRE(std::is_same_v<activation, softmax_activation> == at_output);
    });
    REQUIRE(layers == 3);
}

TEST_CASE("A run-time network without layers or with an empty layer is refused") {
    using sigmoid_network = runtime_network<double, sigmoid_activation>;
    REQUIRE_THROWS_WITH(sigmoid_network({}, sigmoid),
                        "a network needs an input and at least one layer");
    REQUIRE_THROWS_WITH(sigmoid_network({3}, sigmoid),
                        "a network needs an input and at least one layer");
    REQUIRE_THROWS_WITH(sigmoid_network({3, 0, 2}, sigmoid), "a layer needs at least one neuron");
}

TEST_CASE("Layers of a run-time network are visited in order, and the hidden ones backwards") {
    const runtime_network<double, sigmoid_activation> net({1, 2, 3, 4, 5}, sigmoid);
    std::size_t forwards = 0;
    from_first_to_last(net, [&](std::size_t l) { forwards = 10 * forwards + l; });
    std::size_t backwards = 0;
    backwards_over_hidden(net, [&](std::size_t l) { backwards = 10 * backwards + l; });
    REQUIRE(forwards == 1234);
    REQUIRE(backwards == 321);
}

TEST_CASE("A run-time network may be made with one activation for all layers, in double") {
    const auto net = make_runtime_network({2, 3, 1}, sigmoid);
    STATIC_REQUIRE(
        std::is_same_v<decltype(net), const runtime_network<double, sigmoid_activation>>);
    REQUIRE(net.W(1).rows() == 3);
    STATIC_REQUIRE(std::is_same_v<decltype(make_runtime_network<float>({2, 1}, sigmoid)),
                                  runtime_network<float, sigmoid_activation>>);
    const std::vector<std::size_t> sizes{4, 2};
    REQUIRE(make_runtime_network(sizes, relu, softmax).W(1).columns() == 4);
}

TEST_CASE("A run-time network has no layers but 1 to L") {
    auto net = make_runtime_network({2, 3, 1}, sigmoid);
    REQUIRE(net.b(2).size() == 1);
    for (const std::size_t l : {std::size_t{0}, std::size_t{3}}) {
        const std::string sentence = "the network has layers 1 to 2, not " + std::to_string(l);
        REQUIRE_THROWS_WITH(net.W(l), sentence);
        REQUIRE_THROWS_WITH(net.b(l), sentence);
        REQUIRE_THROWS_WITH(std::as_const(net).W(l), sentence);
        REQUIRE_THROWS_WITH(std::as_const(net).b(l), sentence);
    }
}
