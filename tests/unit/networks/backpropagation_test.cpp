#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/numbers/rational.hpp>

using namespace gradus;

namespace {

constexpr auto net = [] {
    auto net = make_network<rational>(dense<2, 1>(identity), dense<1, 1>(identity));
    net.W(one) = matrix<rational, 1, 2>({{2, 3}});
    net.b(one) = {{1}};
    net.W(one + one)(0, 0) = 5;
    return net;
}();
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
