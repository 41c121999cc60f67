#include "catch.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/optimisers/sgd.hpp>

using gradus::dense;
using gradus::make_network;
using gradus::one;
using gradus::sgd;

TEST_CASE("one step is the book's formula, number by number") {
    constexpr auto moved = [] {
        auto net = make_network<double>(dense<2, 2>(gradus::identity));
        net.W(one) = gradus::matrix<double, 2, 2>({{1, 2}, {3, 4}});
        net.b(one) = {10, 20};
        auto gradient = zero_parameters(net);
        gradient[one - one].W = gradus::matrix<double, 2, 2>({{8, 0}, {-4, 2}});
        gradient[one - one].b = {16, -8};
        // η = ½, λ = 4, m = 4, n = 16: w ← (1 − ⅛) w − ⅛ Σ∂C/∂w, b ← b − ⅛ Σ∂C/∂b.
        sgd{.learning_rate = 0.5, .lambda = 4}.update(net, gradient, 4, 16);
        return net;
    }();
    STATIC_REQUIRE(moved.W(one) == gradus::matrix<double, 2, 2>({{-0.125, 1.75}, {3.125, 3.25}}));
    STATIC_REQUIRE(moved.b(one) == gradus::vector<double, 2>{8, 21});
}

TEST_CASE("without a gradient weights decay and biases do not") {
    gradus::runtime_network<double, gradus::identity_activation> net({1, 1, 1}, gradus::identity);
    const auto nothing = zero_parameters(net);
    for (std::size_t l = 1; l <= 2; ++l) {
        net.W(l)(0, 0) = 1;
        net.b(l)[0] = 1;
    }
    const sgd optimiser{.learning_rate = 0.5, .lambda = 1};
    for (int step = 0; step < 10; ++step) optimiser.update(net, nothing, 1, 1);
    for (std::size_t l = 1; l <= 2; ++l) {
        REQUIRE(net.W(l)(0, 0) == 0x1p-10);
        REQUIRE(net.b(l)[0] == 1);
    }
}

TEST_CASE("with lambda = 0 and no gradient nothing moves") {
    auto net = make_network<float>(dense<1, 1>(gradus::identity));
    net.W(one)(0, 0) = 0.1f;
    net.b(one)[0] = 0.3f;
    const auto before = net;
    sgd{.learning_rate = 0.3}.update(net, zero_parameters(net), 10, 50000);
    REQUIRE(net.W(one) == before.W(one));
    REQUIRE(net.b(one) == before.b(one));
}
