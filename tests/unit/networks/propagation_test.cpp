#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/rational.hpp>

#include <stdexcept>
#include <string>
#include <vector>

using namespace gradus;

namespace {

// 2-2-1 with small integers, worked by hand.
constexpr auto net = [] {
    auto net = make_network<rational>(dense<2, 2>(relu), dense<2, 1>(identity));
    net.W(one) = matrix<rational, 2, 2>({{1, 2}, {3, -4}});
    net.b(one) = {{1, 1}};
    net.W(layer_c<2>) = matrix<rational, 1, 2>({{5, -6}});
    net.b(layer_c<2>) = {{2}};
    return net;
}();

constexpr auto state = [] {
    propagation<std::remove_const_t<decltype(net)>> state(net);
    set_input(state, vector<rational, 2>{{1, 1}});
    forward(net, state);
    state.delta(layer_c<2>)[0] = 3;
    backward(net, state);
    return state;
}();

} // namespace

TEST_CASE("Forward: the weighted inputs and activations of a network worked by hand") {
    STATIC_REQUIRE(state.z(one) == vector<rational, 2>{{4, 0}});
    STATIC_REQUIRE(state.a(one) == vector<rational, 2>{{4, 0}});
    STATIC_REQUIRE(state.z(layer_c<2>) == vector<rational, 1>{{22}});
}

TEST_CASE("Backward: BP2 gives the transposed weights times the error times the slope") {
    // (5, −6)ᵀ · 3 ∘ (relu′(4), relu′(0)) = (15, 0)
    STATIC_REQUIRE(state.delta(one) == vector<rational, 2>{{15, 0}});
}

TEST_CASE("The gradient is the error, and the error times the input, added up") {
    constexpr auto twice = [] {
        auto sum = zero_parameters(net);
        add_gradient(net, state, sum);
        add_gradient(net, state, sum);
        return sum;
    }();
    STATIC_REQUIRE(twice[zero].b == vector<rational, 2>{{30, 0}});
    STATIC_REQUIRE(twice[one].W == matrix<rational, 1, 2>({{24, 0}}));
}

TEST_CASE("An input of the wrong size is refused at run time with both numbers") {
    const runtime_network<double, sigmoid_activation> free({3, 2}, sigmoid);
    propagation state(free);
    REQUIRE_THROWS_WITH(set_input(state, std::vector<double>{1, 2}),
                        "layer 1 takes 3 inputs, but is given 2");
}

TEST_CASE("A state or a gradient of another network is refused at run time") {
    using network_type = runtime_network<double, sigmoid_activation>;
    const network_type net_of_two({2, 2, 2}, sigmoid);
    propagation state(net_of_two);
    propagation short_state(network_type({2, 2}, sigmoid));
    propagation wide_state(network_type({2, 3, 2}, sigmoid));
    auto short_gradient = zero_parameters(network_type({2, 2}, sigmoid));
    auto wide_gradient = zero_parameters(network_type({2, 3, 2}, sigmoid));
    const std::string layers =
        "a network with 2 layers is used with numbers that were made for one with 1";
    REQUIRE_THROWS_WITH(forward(net_of_two, short_state), layers);
    REQUIRE_THROWS_WITH(backward(net_of_two, short_state), layers);
    REQUIRE_THROWS_WITH(add_gradient(net_of_two, short_state, short_gradient), layers);
    REQUIRE_THROWS_WITH(add_gradient(net_of_two, state, short_gradient), layers);
    REQUIRE_THROWS_WITH(forward(net_of_two, wide_state),
                        "a weight matrix of 2 x 2 cannot take 2 numbers and give 3");
    REQUIRE_THROWS_WITH(backward(net_of_two, wide_state),
                        "a weight matrix of 2 x 2 cannot take 3 numbers and give 2");
    REQUIRE_THROWS_AS(add_gradient(net_of_two, state, wide_gradient), std::invalid_argument);
}
