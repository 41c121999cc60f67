#include "catch.hpp"
#include "counted_memory.hpp"
#include "unit/training/files.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <cmath>
#include <limits>

using namespace gradus;

TEST_CASE("under a steady gradient the speed tends to -eta g/(1 - mu) in every layer") {
    auto net = one_weight(0);
    momentum optimiser(net, {.learning_rate = 0.125, .mu = 0.75});
    for (int step = 0; step < 200; ++step) optimiser.update(net, gradient_of(1, -64), 1, 1);
    const auto before = net;
    optimiser.update(net, gradient_of(1, -64), 1, 1);
    REQUIRE(std::abs(weight(net) - weight(before) + 0.5) < 1e-12);
    REQUIRE(std::abs(bias(net) - bias(before) - 32) < 1e-10);
}

TEST_CASE("the approach to the steady speed is a geometric series") {
    constexpr auto weight_after = [](int steps) {
        auto net = one_weight(0);
        momentum optimiser(net, {.learning_rate = 1, .mu = 0.5});
        for (int step = 0; step < steps; ++step) optimiser.update(net, gradient_of(1, 0, 4), 4, 9);
        return weight(net);
    };
    // v_k = −2(1 − 2⁻ᵏ), w_k = −2k + 2(1 − 2⁻ᵏ)
    STATIC_REQUIRE(weight_after(1) == -1);
    STATIC_REQUIRE(weight_after(2) == -2.5);
    STATIC_REQUIRE(weight_after(10) == -20 + 2 * (1 - 0x1p-10));
}

TEST_CASE("on the parabola w²/2 with mu = eta = 1/4 momentum gives (1 + k/2)/2^k") {
    auto net = one_weight(1);
    momentum optimiser(net, {.learning_rate = 0.25, .mu = 0.25});
    for (int k = 0; k <= 20; ++k) {
        REQUIRE(weight(net) == (1 + k / 2.0) * std::pow(0.5, k));
        optimiser.update(net, gradient_of(weight(net), 0), 1, 1);
    }
}

TEST_CASE("Nesterov's point is w + mu v of his two sequences") {
    auto net = one_weight(1);
    nesterov optimiser(net, {.learning_rate = 0.25, .mu = 0.5});
    double w = 1;
    double v = 0;
    for (int k = 0; k < 12; ++k) {
        REQUIRE(weight(net) == w + 0.5 * v);
        optimiser.update(net, gradient_of(weight(net), 0), 1, 1);
        v = 0.5 * v - 0.25 * (w + 0.5 * v); // the gradient of w²/2 at w + μv
        w = w + v;
    }
}

TEST_CASE("with mu = 0 both are gradient descent") {
    auto plain = one_weight(3);
    auto heavy = plain;
    auto looking_ahead = plain;
    momentum first(heavy, {.learning_rate = 0.1, .mu = 0});
    nesterov second(looking_ahead, {.learning_rate = 0.1, .mu = 0});
    for (int step = 0; step < 5; ++step) {
        const auto gradient = gradient_of(weight(plain), 1, 3);
        sgd{.learning_rate = 0.1}.update(plain, gradient, 3, 30);
        first.update(heavy, gradient, 3, 30);
        second.update(looking_ahead, gradient, 3, 30);
        for (const auto& other : {heavy, looking_ahead}) {
            REQUIRE(weight(other) == weight(plain));
            REQUIRE(bias(other) == bias(plain));
        }
    }
}

TEST_CASE("a step allocates nothing, and serves float and shapes known at run time") {
    runtime_network<float, identity_activation> net({2, 3, 1}, gradus::identity);
    auto gradient = zero_parameters(net);
    gradient[1].W(0, 2) = 8;
    momentum heavy(net, {.learning_rate = 0.5, .mu = 0.5});
    nesterov looking_ahead(net, {.learning_rate = 0.5, .mu = 0.5});
    const std::size_t before = counted_memory::allocations();
    heavy.update(net, gradient, 4, 4);
    const float moved = net.W(2)(0, 2);
    looking_ahead.update(net, gradient, 4, 4);
    REQUIRE(counted_memory::allocations() == before);
    REQUIRE(moved == -1);
    REQUIRE(net.W(2)(0, 2) == -2.5f);
    REQUIRE(net.W(1)(0, 0) == 0);
}

TEST_CASE("a mu outside of [0, 1) is refused") {
    const auto net = one_weight(0);
    for (const double mu : {-0.1, 1.0, std::nan("")}) {
        REQUIRE(message_of<std::invalid_argument>(
                    [&] { momentum(net, {.learning_rate = 1, .mu = mu}); })
                == "momentum: mu must lie in [0, 1)");
        REQUIRE_THROWS_AS(nesterov(net, {.learning_rate = 1, .mu = mu}), std::invalid_argument);
    }
}

TEST_CASE("a learning rate that is below 0 or no finite number is refused by every optimiser") {
    const auto net = one_weight(0);
    for (const double eta : {-0.1, std::nan(""), std::numeric_limits<double>::infinity()}) {
        REQUIRE(message_of<std::invalid_argument>([&] { momentum(net, {.learning_rate = eta}); })
                == "the learning rate must be a finite number, not below 0");
        REQUIRE_THROWS_AS(nesterov(net, {.learning_rate = eta}), std::invalid_argument);
        REQUIRE_THROWS_AS(rmsprop(net, {.learning_rate = eta}), std::invalid_argument);
        REQUIRE_THROWS_AS(adam(net, {.learning_rate = eta}), std::invalid_argument);
    }
}
