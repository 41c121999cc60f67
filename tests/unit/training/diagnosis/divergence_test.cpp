#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/divergence.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

using namespace gradus;
using place = divergence::place;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double largest = std::numeric_limits<double>::max();

/// What is found in 2-3-2 relu neurons after a change of the parameters.
constexpr auto found_after = [](auto change) {
    auto net = make_network<double>(dense<2, 3>(relu), dense<3, 2>(gradus::identity));
    change(net);
    return find_divergence(net);
};
constexpr auto two = layer_c<2>;

/// What is found at inputs of one number in a chain of two weights, with biases 0.
constexpr std::optional<divergence> found_at(std::vector<double> inputs, double w1, double w2) {
    auto net = make_network<double>(dense<1, 1>(gradus::identity), dense<1, 1>(gradus::identity));
    net.W(one)(0, 0) = w1;
    net.W(two)(0, 0) = w2;
    std::vector<example<vector<double, 1>, vector<double, 1>>> samples;
    for (const double x : inputs) samples.push_back({{x}, {}});
    return find_divergence(net, samples, quadratic);
}

} // namespace

TEST_CASE("finite parameters, however large or small, are no divergence, at compile time too") {
    STATIC_REQUIRE(!found_after([](auto& net) {
        net.W(one)(2, 1) = largest;
        net.W(two)(0, 0) = -largest;
        net.b(one)[0] = std::numeric_limits<double>::denorm_min();
    }));
}

TEST_CASE("a parameter that is not finite is found with its place and its value") {
    STATIC_REQUIRE(found_after([](auto& net) { net.W(one)(2, 1) = infinity; })
                   == divergence{place::weight, infinity, 1, 2, 1});
    STATIC_REQUIRE(found_after([](auto& net) { net.W(two)(1, 2) = -infinity; })
                   == divergence{place::weight, -infinity, 2, 1, 2});
    STATIC_REQUIRE(found_after([](auto& net) { net.b(two)[1] = infinity; })
                   == divergence{place::bias, infinity, 2, 1});
    const auto found = found_after([](auto& net) { net.b(one)[2] = not_a_number; });
    REQUIRE(found);
    REQUIRE(found->where == place::bias);
    REQUIRE(found->row == 2);
    REQUIRE(std::isnan(found->value));
}

TEST_CASE("of several, the last layer is named, and in it the weights before the biases") {
    STATIC_REQUIRE(found_after([](auto& net) {
                       net.W(one)(0, 0) = infinity;
                       net.b(two)[0] = infinity;
                       net.W(two)(1, 0) = -infinity;
                       net.W(two)(0, 1) = infinity;
                   })
                   == divergence{place::weight, -infinity, 2, 1, 0});
}

TEST_CASE("every single parameter is looked at, in float and with shapes known at run time") {
    runtime_network<float, tanh_activation> net({3, 17, 9, 2}, gradus::tanh);
    REQUIRE_FALSE(find_divergence(net));
    std::size_t found = 0;
    for (std::size_t l = 1; l <= 3; ++l) {
        for (std::size_t i = 0; i < net.W(l).rows(); ++i) {
            for (std::size_t j = 0; j < net.W(l).columns(); ++j) {
                net.W(l)(i, j) = static_cast<float>(infinity);
                found += find_divergence(net) == divergence{place::weight, infinity, l, i, j};
                net.W(l)(i, j) = 1;
            }
            net.b(l)[i] = -static_cast<float>(infinity);
            found += find_divergence(net) == divergence{place::bias, -infinity, l, i};
            net.b(l)[i] = 1;
        }
    }
    REQUIRE(found == 3 * 17 + 17 + 17 * 9 + 9 + 9 * 2 + 2);
}

TEST_CASE("parameters that are finite may make activations or gradients that are not") {
    REQUIRE_FALSE(found_at({1, -1, 0}, 1e100, 1e100));
    REQUIRE(found_at({1, -1.5, 10}, 1e308, 1)
            == divergence{place::activation, infinity, 1, 0, 0, 2});
    REQUIRE(found_at({-3}, 1e200, 1e200) == divergence{place::activation, -infinity, 2, 0, 0, 0});
    // δ² = 1e200 w₂ x and ∂C/∂w₂ = δ² a¹
    REQUIRE(found_at({1}, 1e200, 1) == divergence{place::weight_gradient, infinity, 2, 0, 0});
    // δ² = 1e155, ∂C/∂w₂ = 1e155, but δ¹ = 1e310
    REQUIRE(found_at({1}, 1, 1e155) == divergence{place::weight_gradient, infinity, 1, 0, 0});
    REQUIRE(found_at({0.5, 1e-300}, 1, 1e155)->where == place::weight_gradient);
    SECTION("a gradient whose sum alone overflows is what a step would follow") {
        REQUIRE_FALSE(found_at({1.2e154}, 1, 1));
        REQUIRE(found_at({1.2e154, 1.2e154}, 1, 1)->where == place::weight_gradient);
    }
}

TEST_CASE("the biases' gradient alone is found where the inputs are small") {
    auto net = make_network<double>(dense<1, 1>(gradus::identity));
    net.b(one)[0] = 1.2e308;
    using sample = example<vector<double, 1>, vector<double, 1>>;
    const std::array<sample, 2> samples{sample{{0.1}, {}}, sample{{0.1}, {}}};
    REQUIRE(find_divergence(net, samples, quadratic)
            == divergence{place::bias_gradient, infinity, 1, 0});
}

TEST_CASE("an input that is not finite is told from a training that diverged") {
    const auto found = found_at({1, 2, not_a_number}, 1, 1);
    REQUIRE(found);
    REQUIRE(found->where == place::activation);
    REQUIRE(found->layer == 0);
    REQUIRE(found->sample == 2);
    REQUIRE(found_at({infinity}, 0, 0) == divergence{place::activation, infinity, 0, 0});
    SECTION("after the parameters") {
        REQUIRE(found_at({not_a_number}, infinity, 1)
                == divergence{place::weight, infinity, 1, 0, 0});
    }
}

TEST_CASE("a cost that is not finite, or more than a thousand times that of the start") {
    STATIC_REQUIRE(!find_cost_divergence(1e300, 1e297));
    STATIC_REQUIRE(find_cost_divergence(2e3, 1) == divergence{place::cost_growth, 2e3});
    STATIC_REQUIRE(!find_cost_divergence(1e3, 1));
    STATIC_REQUIRE(!find_cost_divergence(0, 1));
    STATIC_REQUIRE(find_cost_divergence(infinity, 1) == divergence{place::cost, infinity});
    REQUIRE(find_cost_divergence(not_a_number, 1));
    SECTION("a start that is perfect or broken says nothing about growth") {
        STATIC_REQUIRE(!find_cost_divergence(largest, 0));
        REQUIRE_FALSE(find_cost_divergence(largest, not_a_number));
        REQUIRE(find_cost_divergence(not_a_number, 0));
    }
}

TEST_CASE("a cost that exploded comes with the place of the largest weight") {
    constexpr auto net = [] {
        auto made = make_network<double>(dense<2, 3>(relu), dense<3, 2>(relu));
        made.W(one)(1, 0) = 4;
        made.W(two)(1, 2) = -5;
        return made;
    }();
    STATIC_REQUIRE(find_cost_divergence(net, 2e3, 1)
                   == divergence{place::cost_growth, 2e3, 2, 1, 2});
    STATIC_REQUIRE(find_cost_divergence(net, infinity, 1)
                   == divergence{place::cost, infinity, 2, 1, 2});
    STATIC_REQUIRE(!find_cost_divergence(net, 1e3, 1));
}

TEST_CASE("after an epoch the cost is looked at, and a step where its gradients are not finite") {
    constexpr auto found = [](double w, double weight_gradient, double bias_gradient, double cost) {
        auto net = make_network<double>(dense<1, 1>(gradus::identity));
        net.W(one)(0, 0) = w;
        const std::array samples{example<vector<double, 1>, vector<double, 1>>{{2}, {}}};
        diagnosis seen;
        seen.layers.resize(1);
        seen.layers[0].weight_gradient = weight_gradient;
        seen.layers[0].bias_gradient = bias_gradient;
        return find_divergence(net, samples, quadratic, seen, cost, 1);
    };
    STATIC_REQUIRE(!found(1, 1, 1, 1));
    STATIC_REQUIRE(found(1, 1, 1, 2e3) == divergence{place::cost_growth, 2e3, 1, 0, 0});
    REQUIRE(found(largest, infinity, 1, 1) == divergence{place::activation, infinity, 1});
    REQUIRE(found(largest, 1, infinity, 1) == divergence{place::activation, infinity, 1});
    // It believes the diagnosis, and looks for the place.
    STATIC_REQUIRE(!found(largest, 1, 1, 1));
    STATIC_REQUIRE(!found(1, infinity, 1, 1));
}

TEST_CASE("a training with a learning rate beyond 2/curvature diverges and is found") {
    using network_type = runtime_network<double, identity_activation>;
    network_type net({1, 1}, gradus::identity);
    net.W(1)(0, 0) = 1;
    vector<double, dynamic> x(1);
    x[0] = 1;
    const std::vector<example_for<network_type>> samples(1, {x, vector<double, dynamic>(1)});
    random_generator random(1);
    trainer training(net, quadratic, sgd{.learning_rate = 100}, 1);
    int epochs = 0;
    while (!find_divergence(net) && epochs < 1000) {
        training.train_epoch(net, samples, random);
        ++epochs;
    }
    // w + b ← (1 − 2η)(w + b): 199ⁿ is above the largest double from n = 135 on.
    REQUIRE(epochs >= 130);
    REQUIRE(epochs <= 140);
}

TEST_CASE("samples that do not fit are refused") {
    const runtime_network<double, sigmoid_activation> net({2, 3}, sigmoid);
    const std::vector<example_for<runtime_network<double, sigmoid_activation>>> samples(
        1, {vector<double, dynamic>(2), vector<double, dynamic>(4)});
    REQUIRE(message_of<std::invalid_argument>([&] { find_divergence(net, samples, quadratic); })
            == "the network gives 3 outputs, but a target has 4");
}
