#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/training/optimisers/regularisers.hpp>

#include <cmath>

using namespace gradus;

namespace {

template <class T>
constexpr auto small_network() {
    auto net = make_network<T>(dense<2, 2>(gradus::identity), dense<2, 1>(gradus::identity));
    net.W(one) = matrix<T, 2, 2>({{T(3), T(-4)}, {T(0), T(1) / T(2)}});
    net.W(layer_c<2>) = matrix<T, 1, 2>({{T(-2), T(1)}});
    net.b(one) = {T(10), T(-10)};
    return net;
}

} // namespace

TEST_CASE("the penalties are sums over the weights, biases apart") {
    constexpr auto net = small_network<double>();
    STATIC_REQUIRE(l2(4).penalty(net, 8) == 0.25 * (9 + 16 + 0.25 + 4 + 1));
    STATIC_REQUIRE(l1(4).penalty(net, 8) == 0.5 * (3 + 4 + 0.5 + 2 + 1));
    STATIC_REQUIRE(l2(0).penalty(net, 8) == 0);
}

TEMPLATE_TEST_CASE("what is added to the gradient is the penalty's derivative", "", l2, l1) {
    const TestType part(0.75);
    const auto net = small_network<double>();
    auto added = zero_parameters(net);
    part.change_gradient(net, added, 5);
    from_first_to_last(net, [&](auto l) {
        for (std::size_t i = 0; i < net.b(l).size(); ++i) {
            REQUIRE(added[l - one].b[i] == 0);
            for (std::size_t j = 0; j < net.W(l).columns(); ++j) {
                auto with_variable = small_network<dual<double>>();
                auto& w = with_variable.W(l)(i, j);
                w = dual<double>::variable(w.value);
                REQUIRE(std::abs(part.penalty(with_variable, 5).derivative - added[l - one].W(i, j))
                        < 1e-15);
            }
        }
    });
    auto twice = added;
    part.change_gradient(net, twice, 5);
    REQUIRE(twice[zero].W(0, 1) == 2 * added[zero].W(0, 1));
}

TEST_CASE("l1 has the same pull on every weight and none on 0") {
    const auto net = small_network<double>();
    auto added = zero_parameters(net);
    l1(5).change_gradient(net, added, 10);
    REQUIRE(added[zero].W == matrix<double, 2, 2>({{0.5, -0.5}, {0, 0.5}}));
}

TEST_CASE("max_norm shortens the weights into a neuron to the limit, and those only") {
    constexpr auto shortened = [] {
        auto net = small_network<double>();
        max_norm(2.5).change_parameters(net);
        return net;
    }();
    STATIC_REQUIRE(shortened.W(one) == matrix<double, 2, 2>({{1.5, -2}, {0, 0.5}}));
    STATIC_REQUIRE(shortened.W(layer_c<2>) == small_network<double>().W(layer_c<2>));
    STATIC_REQUIRE(shortened.b(one) == small_network<double>().b(one));
    auto just_fits = small_network<double>();
    max_norm(5).change_parameters(just_fits);
    REQUIRE(just_fits.W(one) == small_network<double>().W(one));
}

TEST_CASE("limits that make no sense are refused by the regularisers") {
    REQUIRE(message_of<std::invalid_argument>([] { l2(-1); })
            == "l2: lambda must be a finite number, not below 0");
    REQUIRE(message_of<std::invalid_argument>([] { l1(std::nan("")); })
            == "l1: lambda must be a finite number, not below 0");
    REQUIRE(message_of<std::invalid_argument>([] { max_norm(0); })
            == "max_norm: the largest length must be a finite number above 0");
}

TEST_CASE("a penalty of many float weights is as good as one in double") {
    auto net = make_network<float>(dense<1000, 300>(gradus::identity));
    for_each_weight(net, [](float& w) { w = 0.1f; }, net.parameters);
    const double w = 0.1f;
    REQUIRE(l2(2).penalty(net, 1) == static_cast<float>(3e5 * w * w));
    REQUIRE(l1(1).penalty(net, 1) == static_cast<float>(3e5 * w));
}
