#include "catch.hpp"
#include "counted_memory.hpp"
#include "unit/training/files.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>

#include <cmath>

using namespace gradus;

TEST_CASE("the first step is eta g/(sqrt(1 - rho) |g| + epsilon)") {
    constexpr auto moved = [] {
        auto net = one_weight(0);
        rmsprop optimiser(net, {.learning_rate = 0.5, .rho = 0.75, .epsilon = 2});
        optimiser.update(net, gradient_of(4, -12, 8), 8, 100);
        return net;
    }();
    STATIC_REQUIRE(weight(moved) == -0.5);
    STATIC_REQUIRE(bias(moved) == 0.75);
}

TEST_CASE("under a steady gradient the step tends to eta, however small the gradient") {
    auto net = one_weight(0);
    rmsprop optimiser(net, {.learning_rate = 0.25});
    for (int step = 0; step < 400; ++step) optimiser.update(net, gradient_of(100, -1e-3), 1, 1);
    const auto before = net;
    optimiser.update(net, gradient_of(100, -1e-3), 1, 1);
    REQUIRE(std::abs(weight(net) - weight(before) + 0.25) < 1e-9);
    REQUIRE(std::abs(bias(net) - bias(before) - 0.25) < 1e-5); // ε/|g| = 1e-5
}

TEST_CASE("after k steady steps the mean square is (1 - rho^k) g^2") {
    auto net = one_weight(0);
    rmsprop optimiser(net, {.learning_rate = 1, .rho = 0.5, .epsilon = 1e-300});
    double expected = 0;
    for (int k = 1; k <= 20; ++k) {
        optimiser.update(net, gradient_of(3, 0), 1, 1);
        expected -= 1 / std::sqrt(1 - std::pow(0.5, k));
        REQUIRE(std::abs(weight(net) - expected) < 1e-13);
    }
    REQUIRE(bias(net) == 0);
}

TEST_CASE("a step of rmsprop allocates nothing, and serves float and run-time shapes") {
    runtime_network<float, identity_activation> net({2, 1}, gradus::identity);
    auto gradient = zero_parameters(net);
    gradient[0].W(0, 1) = 4;
    rmsprop optimiser(net, {.learning_rate = 1, .rho = 0.75, .epsilon = 2});
    const std::size_t before = counted_memory::allocations();
    optimiser.update(net, gradient, 1, 1);
    REQUIRE(counted_memory::allocations() == before);
    REQUIRE(net.W(1)(0, 1) == -1);
    REQUIRE(net.W(1)(0, 0) == 0);
}

TEST_CASE("settings that make no sense are refused by rmsprop") {
    const auto net = one_weight(0);
    const auto said = [&](double rho, double epsilon) {
        return message_of<std::invalid_argument>(
            [&] { rmsprop(net, {.learning_rate = 1, .rho = rho, .epsilon = epsilon}); });
    };
    REQUIRE(said(1, 1) == "rmsprop: rho must lie in [0, 1)");
    REQUIRE(said(-0.5, 1) == "rmsprop: rho must lie in [0, 1)");
    REQUIRE(said(0.5, 0) == "rmsprop: epsilon must be a finite number above 0");
    // 1e-50 is 0 as a float, and 0/0 would follow
    const runtime_network<float, identity_activation> narrow({1, 1}, gradus::identity);
    REQUIRE_THROWS_AS(rmsprop(narrow, {.learning_rate = 1, .epsilon = 1e-50}),
                      std::invalid_argument);
    REQUIRE(said(0.5, std::nan("")) == "rmsprop: epsilon must be a finite number above 0");
}
