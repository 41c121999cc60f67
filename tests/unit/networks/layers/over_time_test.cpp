#include "catch.hpp"
#include "counted_memory.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/training.hpp>

#include <cstddef>
#include <vector>

using namespace gradus;

namespace {

/// The sum of a sequence's numbers.
template <std::size_t Steps>
constexpr auto adder() {
    auto net = make_network<rational>(over_time<Steps>(simple_recurrent<1, 1>(identity)),
                                      dense<1, 1>(identity));
    net.parameters[zero].W(0, 0) = 1;
    net.parameters[zero].U(0, 0) = 1;
    net.W(layer_c<2>)(0, 0) = 1;
    return net;
}

/// Sequences of one number a step, of several lengths, and the first of them.
template <class Network>
std::vector<example_for<Network>> what_came_first(random_generator& random) {
    std::vector<example_for<Network>> samples(40);
    for (auto& [x, y] : samples) {
        x = vector<double, dynamic>(2 + random() % 4);
        for (std::size_t j = 0; j < x.size(); ++j) x[j] = uniform(random);
        y[0] = x[0];
    }
    return samples;
}

} // namespace

TEST_CASE("A network over time is a constant where its number of steps is one") {
    constexpr auto net = adder<4>();
    STATIC_REQUIRE(output(net, vector<rational, 4>{1, 2, 3, 4})[0] == rational(10));
    constexpr auto gradient = [] {
        const auto of = backpropagate(adder<3>(), vector<rational, 3>{1, 2, 4},
                                      vector<rational, 1>{6}, quadratic);
        return std::pair(of[zero].W(0, 0), of[zero].U(0, 0));
    }();
    STATIC_REQUIRE(gradient.first == rational(7));            // 1 + 2 + 4
    STATIC_REQUIRE(gradient.second == rational(1 + (1 + 2))); // h_1 + h_2
}

TEST_CASE("A sequence of any length goes through a network over time") {
    const auto net = adder<dynamic>();
    for (const int length : {1, 2, 5, 3}) {
        vector<rational, dynamic> x(static_cast<std::size_t>(length));
        for (std::size_t j = 0; j < x.size(); ++j) x[j] = 2;
        CHECK(output(net, x)[0] == rational(2 * length));
    }
}

TEST_CASE("A sequence without a step, or with a part of one, is refused") {
    const auto net = make_network<double>(over_time<dynamic>(lstm<2, 3>()), dense<3, 1>(identity));
    CHECK_THROWS_WITH(output(net, vector<double, dynamic>(0)),
                      "a sequence has at least one step, not 0");
    CHECK_THROWS_WITH(output(net, vector<double, dynamic>(5)),
                      "a sequence of steps of 2 numbers each cannot have 5 numbers");
}

TEST_CASE("What stands before the padding of a sequence is taken out") {
    const std::vector<double> padded{1, 2, 3, 4, 0, 0};
    const auto x = first_steps(padded, 2, 2);
    CHECK(x == [] {
        vector<double, dynamic> first(4);
        for (std::size_t j = 0; j < 4; ++j) first[j] = static_cast<double>(j + 1);
        return first;
    }());
    CHECK_THROWS_WITH(first_steps(padded, 2, 4), "a sequence of 3 steps has no first 4");
    CHECK_THROWS_WITH(first_steps(padded, 2, 0), "a sequence of 3 steps has no first 0");
}

TEST_CASE("A target that does not fit is refused") {
    const auto net = make_network<double>(over_time<dynamic, gives::every_step>(gru<1, 2>()),
                                          each_step<dynamic>(dense<2, 1>(identity)));
    CHECK_THROWS_WITH(
        backpropagate(net, vector<double, dynamic>(3), vector<double, dynamic>(2), quadratic),
        "the network gives 3 outputs, but a target has 2");
}

TEST_CASE("A network over time is trained, looked at and checkpointed as any other") {
    auto net = make_network<double>(over_time<dynamic>(gru<1, 6>()), dense<6, 1>(identity));
    using network_type = decltype(net);
    random_generator random(4);
    initialise(net, random);
    const auto samples = what_came_first<network_type>(random);
    trainer training(net, quadratic, adam(net, {.learning_rate = 0.02}), 8);
    const double before = mean_cost(net, samples, quadratic);
    for (int epoch = 0; epoch < 150; ++epoch) training.train_epoch(net, samples, random);
    CHECK(mean_cost(net, samples, quadratic) < before / 20);
    CHECK_FALSE(find_divergence(net, samples, quadratic));
    const std::size_t allocations = counted_memory::allocations();
    training.train_epoch(net, samples, random);
    CHECK(counted_memory::allocations() == allocations);
    const diagnosis seen = diagnose(net, samples, quadratic, training.optimiser());
    CHECK(seen.layers[0].weight_gradient > 0);
    CHECK(seen.layers[0].bias_gradient > 0);
    CHECK(gradient_profile(net, samples, quadratic)[0] > 0);

    const std::string bytes = checkpoint_bytes(net, training.optimiser(), {.epoch = 150});
    auto again = make_network<double>(over_time<dynamic>(gru<1, 6>()), dense<6, 1>(identity));
    auto optimiser_again = adam(again, {.learning_rate = 0.02});
    CHECK(parse_checkpoint(bytes, "name", again, optimiser_again).epoch == 150);
    CHECK(checkpoint_bytes(again, optimiser_again, {.epoch = 150}) == bytes);
}
