#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/numbers/rational.hpp>

#include <cstddef>
#include <utility>

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

TEST_CASE("A network may have as many layers as one likes: 1,000") {
    constexpr auto net = []<std::size_t... Index>(std::index_sequence<Index...>) {
        return make_network<double>((void(Index), dense<1, 1>(relu))...);
    }(std::make_index_sequence<1000>{});
    STATIC_REQUIRE(decltype(last_layer(net))::value == 1000);
    constexpr std::size_t sum = [&] {
        std::size_t visited = 0;
        from_first_to_last(net, [&](auto l) { visited += l; });
        backwards_over_hidden(net, [&](auto l) { visited += 1000 * std::size_t{l}; });
        return visited;
    }();
    STATIC_REQUIRE(sum == 500500 + 1000 * 499500);
}
