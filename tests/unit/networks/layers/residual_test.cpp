#include "catch.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/activations/relu.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/layers.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/numbers/rational.hpp>

#include <string>
#include <vector>

using namespace gradus;

namespace {

// a = x + relu(W x + b), worked by hand: x = (1, 2), W x + b = (−1, 9).
constexpr auto net = [] {
    auto net = make_network<rational>(residual(dense<2, 2>(relu)), dense<2, 2>(identity));
    auto& path = net.parameters[zero].parts[zero];
    path.W = matrix<rational, 2, 2>({{1, -1}, {2, 3}});
    path.b = {{0, 1}};
    net.W(one + one) = matrix<rational, 2, 2>({{1, 0}, {0, 1}});
    return net;
}();

} // namespace

TEST_CASE("A residual layer adds its input to what its path gives") {
    STATIC_REQUIRE(output(net, vector<rational, 2>{{1, 2}}) == vector<rational, 2>{{1, 11}});
}

TEST_CASE("Nothing of the gradient is lost where the path is dead") {
    constexpr auto errors = [] {
        propagation<std::remove_const_t<decltype(net)>> state(net);
        propagate(net, state, vector<rational, 2>{{1, 2}},
                  [](std::size_t i, const rational&, const rational&) {
                      return i == 0 ? rational(5) : rational(0);
                  });
        return state.delta(one);
    }();
    STATIC_REQUIRE(errors == vector<rational, 2>{{5, 0}});
}

TEST_CASE("The arrays of layers inside layers are named by their parts") {
    constexpr auto inner = residual(dense<2, 2>(relu), block(dense<2, 2>(relu)));
    using parameters = decltype(inner)::parameters<double>;
    std::vector<std::string> names;
    parameters p;
    parameters::for_each_array(
        [&](const array_name& name, const auto&) {
            std::string path = name.name;
            for (const std::size_t part : name.inside)
                if (part != 0) path += '.' + std::to_string(part);
            names.push_back(path);
        },
        p);
    REQUIRE(names == std::vector<std::string>{"W.1", "b.1", "W.2.1", "b.2.1"});
}
