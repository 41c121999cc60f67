#include "catch.hpp"
#include "counted_memory.hpp"
#include "unit/training/files.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/optimisers/adam.hpp>

#include <cmath>

using namespace gradus;

TEST_CASE("the first step is eta sign(g), whatever the size of the gradient") {
    for (const double g : {1e-4, 0.3, 1.0, 1e10}) {
        auto net = one_weight(0);
        adam optimiser(net, {.learning_rate = 0.25});
        optimiser.update(net, gradient_of(g, -g, 10), 10, 50);
        const double expected = 0.25 * g / (g + 1e-8);
        REQUIRE(std::abs(weight(net) + expected) < 1e-15);
        REQUIRE(std::abs(bias(net) - expected) < 1e-15);
    }
}

TEST_CASE("under a steady gradient every step is eta sign(g)") {
    auto net = one_weight(0);
    adam optimiser(net, {.learning_rate = 0.5});
    for (int k = 1; k <= 50; ++k) {
        optimiser.update(net, gradient_of(-1000, 1e-3), 1, 1);
        // −η g/(|g| + ε) each time
        REQUIRE(std::abs(weight(net) - 0.5 * k / (1 + 1e-11)) < 1e-12);
        REQUIRE(std::abs(bias(net) + 0.5 * k / (1 + 1e-5)) < 1e-12);
    }
}

TEST_CASE("the second step weighs both gradients as the formula says") {
    constexpr auto after_two = [] {
        auto net = one_weight(0);
        adam optimiser(net, {.learning_rate = 1, .beta1 = 0.5, .beta2 = 0.75, .epsilon = 1e-300});
        optimiser.update(net, gradient_of(1, 0), 1, 1);
        optimiser.update(net, gradient_of(-3, 0), 1, 1);
        return net;
    }();
    // m̂ = (½·½·1 − ½·3)/¾ = −5/3, ŝ = (¾·¼·1 + ¼·9)/(7/16) = 39/7
    REQUIRE(std::abs(weight(after_two) - (-1 + 5 / 3.0 / std::sqrt(39 / 7.0))) < 1e-15);
    REQUIRE(bias(after_two) == 0);
}

TEST_CASE("a step of Adam allocates nothing, and serves float and run-time shapes") {
    runtime_network<float, identity_activation> net({2, 3, 1}, gradus::identity);
    auto gradient = zero_parameters(net);
    gradient[0].W(2, 1) = 1e-6f;
    gradient[1].b[0] = -50;
    adam optimiser(net, {.learning_rate = 0.125, .epsilon = 1e-12});
    const std::size_t before = counted_memory::allocations();
    optimiser.update(net, gradient, 1, 1);
    REQUIRE(counted_memory::allocations() == before);
    REQUIRE(std::abs(net.W(1)(2, 1) + 0.125f) < 1e-6f);
    REQUIRE(std::abs(net.b(2)[0] - 0.125f) < 1e-6f);
    REQUIRE(net.W(2)(0, 0) == 0);
}

TEST_CASE("settings that make no sense are refused by Adam") {
    const auto net = one_weight(0);
    const auto said = [&](double beta1, double beta2, double epsilon) {
        return message_of<std::invalid_argument>(
            [&] { adam(net, {.beta1 = beta1, .beta2 = beta2, .epsilon = epsilon}); });
    };
    REQUIRE(said(1, 0.5, 1) == "adam: beta1 must lie in [0, 1)");
    REQUIRE(said(0.5, -1, 1) == "adam: beta2 must lie in [0, 1)");
    REQUIRE(said(0.5, std::nan(""), 1) == "adam: beta2 must lie in [0, 1)");
    REQUIRE(said(0.5, 0.5, 0) == "adam: epsilon must be a finite number above 0");
    // 1e-50 is 0 as a float, and 0/0 would follow
    const runtime_network<float, identity_activation> narrow({1, 1}, gradus::identity);
    REQUIRE_THROWS_AS(adam(narrow, {.epsilon = 1e-50}), std::invalid_argument);
}
