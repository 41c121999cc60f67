#include "catch.hpp"
#include "counted_memory.hpp"
#include "unit/training/files.hpp"
#include "unit/training/one_weight.hpp"

#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

#include <cmath>
#include <limits>

using namespace gradus;

TEST_CASE("without gradients every parameter falls as (1 - eta lambda)^t") {
    constexpr auto after = [](int steps) {
        auto net = one_weight(64);
        net.b(one)[0] = -2;
        adamw optimiser(net, {.learning_rate = 0.5, .weight_decay = 0.5});
        for (int t = 0; t < steps; ++t) optimiser.update(net, gradient_of(0, 0), 1, 1);
        return net;
    };
    STATIC_REQUIRE(weight(after(1)) == 48);
    STATIC_REQUIRE(weight(after(3)) == 27); // 64 (3/4)³
    STATIC_REQUIRE(bias(after(2)) == -1.125);
}

TEST_CASE("under a steady gradient w tends to -sign(g)/lambda, whatever the gradient's size") {
    // w ← (1 − ηλ) w − η sign(g) has the closed form (1 − ηλ)ᵗ (w₀ + 1/λ) − 1/λ, up to ε/|g|.
    auto net = one_weight(3);
    adamw optimiser(net, {.learning_rate = 0.25, .epsilon = 1e-300, .weight_decay = 0.5});
    double part = 1;
    for (int t = 1; t <= 60; ++t) {
        optimiser.update(net, gradient_of(1e-3, -1e6, 7), 7, 70);
        part *= 1 - 0.125;
        REQUIRE(std::abs(weight(net) - (part * (3 + 2) - 2)) < 1e-13);
        REQUIRE(std::abs(bias(net) - (part * (0 - 2) + 2)) < 1e-13);
    }
}

TEST_CASE("the second step decays first and then weighs both gradients as Adam does") {
    constexpr auto after_two = [] {
        auto net = one_weight(8);
        adamw optimiser(net, {.learning_rate = 1,
                              .beta1 = 0.5,
                              .beta2 = 0.75,
                              .epsilon = 1e-300,
                              .weight_decay = 0.25});
        optimiser.update(net, gradient_of(1, 0), 1, 1);
        optimiser.update(net, gradient_of(-3, 0), 1, 1);
        return net;
    }();
    // ¾·8 − 1 = 5, then ¾·5 + 5/3/√(39/7), as in adam_test.cpp
    REQUIRE(std::abs(weight(after_two) - (3.75 + 5 / 3.0 / std::sqrt(39 / 7.0))) < 1e-14);
    REQUIRE(bias(after_two) == 0);
}

TEST_CASE("without decay AdamW is Adam, to the last bit") {
    auto by_adam = one_weight(3);
    auto by_adamw = by_adam;
    adam first(by_adam, {.learning_rate = 0.1});
    adamw second(by_adamw, {.learning_rate = 0.1, .weight_decay = 0});
    for (int t = 0; t < 20; ++t) {
        const auto gradient = gradient_of(weight(by_adam) - 1, 0.3, 3);
        first.update(by_adam, gradient, 3, 30);
        second.update(by_adamw, gradient, 3, 30);
        REQUIRE(weight(by_adamw) == weight(by_adam));
        REQUIRE(bias(by_adamw) == bias(by_adam));
    }
}

TEST_CASE("the decay is not divided by the root of the mean square, as that of l2 around Adam is") {
    // Gradients of 1000 hide l2's λw/n; AdamW's decay is the same under all gradients.
    auto decayed = one_weight(1);
    auto penalised = decayed;
    adamw decoupled(decayed, {.learning_rate = 0.01, .weight_decay = 0.5});
    with_parts coupled(penalised, adam(penalised, {.learning_rate = 0.01}), l2(0.5));
    decoupled.update(decayed, gradient_of(1000, 0), 1, 1);
    coupled.update(penalised, gradient_of(1000, 0), 1, 1);
    REQUIRE(std::abs(weight(decayed) - (1 - 0.005 - 0.01)) < 1e-12);
    REQUIRE(std::abs(weight(penalised) - (1 - 0.01)) < 1e-12);
}

TEST_CASE("a step of AdamW allocates nothing, and serves float and run-time shapes") {
    runtime_network<float, identity_activation> net({2, 3, 1}, gradus::identity);
    net.W(2)(0, 0) = 8;
    auto gradient = zero_parameters(net);
    gradient[1].b[0] = -50;
    adamw optimiser(net, {.learning_rate = 0.5, .epsilon = 1e-12, .weight_decay = 0.5});
    const std::size_t before = counted_memory::allocations();
    optimiser.update(net, gradient, 1, 1);
    REQUIRE(counted_memory::allocations() == before);
    REQUIRE(net.W(2)(0, 0) == 6);
    REQUIRE(std::abs(net.b(2)[0] - 0.5f) < 1e-6f);
}

TEST_CASE("the settings that are not said are torch.optim.AdamW's") {
    constexpr adamw_settings settings{};
    STATIC_REQUIRE(settings.learning_rate == 0.001);
    STATIC_REQUIRE(settings.beta1 == 0.9);
    STATIC_REQUIRE(settings.beta2 == 0.999);
    STATIC_REQUIRE(settings.epsilon == 1e-8);
    STATIC_REQUIRE(settings.weight_decay == 0.01);
}

TEST_CASE("settings that make no sense are refused by AdamW, at once and at each step") {
    const auto net = one_weight(0);
    const auto said = [&](const adamw_settings& settings) {
        return message_of<std::invalid_argument>([&] { adamw(net, settings); });
    };
    REQUIRE(said({.beta1 = 1}) == "adamw: beta1 must lie in [0, 1)");
    REQUIRE(said({.beta2 = -1}) == "adamw: beta2 must lie in [0, 1)");
    REQUIRE(said({.epsilon = 0}) == "adamw: epsilon must be a finite number above 0");
    REQUIRE(said({.learning_rate = -1})
            == "the learning rate must be a finite number, not below 0");
    const auto refused = "adamw: the weight decay must be a finite number, not below 0";
    for (const double decay : {-0.1, std::nan(""), std::numeric_limits<double>::infinity()})
        REQUIRE(said({.weight_decay = decay}) == refused);
    auto moving = one_weight(2);
    adamw optimiser(moving, {});
    optimiser.weight_decay = -1;
    REQUIRE(message_of<std::invalid_argument>(
                [&] { optimiser.update(moving, gradient_of(1, 1), 1, 1); })
            == refused);
    REQUIRE(weight(moving) == 2);
}
