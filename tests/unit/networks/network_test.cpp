#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/numbers/rational.hpp>

using namespace gradus;

TEST_CASE("A network has the shapes of its description and starts at zero") {
    constexpr auto net = make_network<double>(dense<3, 4>(gradus::tanh), dense<4, 2>(sigmoid));
    STATIC_REQUIRE(net.inputs == 3);
    STATIC_REQUIRE(decltype(last_layer(net))::value == 2);
    STATIC_REQUIRE(net.W(one).rows() == 4);
    STATIC_REQUIRE(net.W(one).columns() == 3);
    STATIC_REQUIRE(net.b(last_layer(net)).size() == 2);
    STATIC_REQUIRE(net.W(one)(3, 2) == 0);
    STATIC_REQUIRE(std::is_same_v<decltype(net.activation(one)), const tanh_activation&>);
}

TEST_CASE("Layers are visited in order, and the hidden ones backwards") {
    constexpr auto visited = [] {
        const auto net = make_network<double>(dense<1, 2>(relu), dense<2, 3>(relu),
                                              dense<3, 4>(relu), dense<4, 5>(relu));
        int forwards = 0;
        from_first_to_last(net, [&](auto l) { forwards = 10 * forwards + static_cast<int>(l); });
        int backwards = 0;
        backwards_over_hidden(net,
                              [&](auto l) { backwards = 10 * backwards + static_cast<int>(l); });
        return 1000 * forwards + backwards;
    }();
    STATIC_REQUIRE(visited == 1234321);
}
