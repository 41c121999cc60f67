#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/rational.hpp>

#include <cstddef>
#include <stdexcept>
#include <vector>

using namespace gradus;

namespace {

constexpr auto net = [] {
    auto net = make_network<rational>(dense<2, 1>(identity), dense<1, 1>(identity));
    net.W(one) = matrix<rational, 1, 2>({{2, 3}});
    net.b(one) = {{1}};
    net.W(layer_c<2>)(0, 0) = 5;
    return net;
}();
struct linear_cost {
    template <class Activation, class T>
    constexpr T delta(const Activation&, const T&, const T&, const T& y) const {
        return y;
    }
};
constexpr vector<rational, 2> x{{1, rational(1, 3)}};

} // namespace

TEST_CASE("A linear network's output is 5(2x + 3y + 1)") {
    STATIC_REQUIRE(output(net, x) == vector<rational, 1>{{20}});
}

TEST_CASE("Its gradient is that of the polynomial") {
    constexpr auto partials = backpropagate(
        net, x, [](std::size_t, const rational&, const rational&) { return rational(1); });
    STATIC_REQUIRE(partials[zero].W == matrix<rational, 1, 2>({{5, rational(5, 3)}}));
    STATIC_REQUIRE(partials[zero].b == vector<rational, 1>{{5}});
    STATIC_REQUIRE(partials[one].W == matrix<rational, 1, 1>({{4}}));
    STATIC_REQUIRE(partials[one].b == vector<rational, 1>{{1}});
}

TEST_CASE("A cost whose slope is the target multiplies the gradient by it") {
    constexpr auto partials = backpropagate(net, x, vector<rational, 1>{{2}}, linear_cost{});
    STATIC_REQUIRE(partials[zero].W == matrix<rational, 1, 2>({{10, rational(10, 3)}}));
    STATIC_REQUIRE(partials[one].W == matrix<rational, 1, 1>({{8}}));
}

TEST_CASE("A target of the wrong size is refused before it is read") {
    runtime_network<double, identity_activation> free({1, 2}, identity);
    const std::vector<double> input(1), short_target(1), long_target(3);
    REQUIRE(message_of<std::invalid_argument>(
                [&] { backpropagate(free, input, short_target, linear_cost{}); })
            == "the network gives 2 outputs, but a target has 1");
    REQUIRE(message_of<std::invalid_argument>(
                [&] { backpropagate(free, input, long_target, linear_cost{}); })
            == "the network gives 2 outputs, but a target has 3");
}
