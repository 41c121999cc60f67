#include "catch.hpp"
#include "files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/requirements.hpp>
#include <gradus/training/trainer.hpp>

#include <stdexcept>
#include <vector>

using namespace gradus;

TEST_CASE(
    "the quadratic cost fits every layer of single neurons, cross-entropy sigmoid ones only") {
    const auto logistic = make_network<double>(dense<1, 1>(relu), dense<1, 1>(sigmoid));
    const auto linear = make_network<double>(dense<1, 1>(sigmoid), dense<1, 1>(gradus::identity));
    STATIC_REQUIRE(CostFor<cross_entropy_cost, std::remove_const_t<decltype(logistic)>>);
    STATIC_REQUIRE(CostFor<quadratic_cost, std::remove_const_t<decltype(logistic)>>);
    STATIC_REQUIRE_FALSE(CostFor<cross_entropy_cost, std::remove_const_t<decltype(linear)>>);
    STATIC_REQUIRE(CostFor<quadratic_cost, std::remove_const_t<decltype(linear)>>);
    STATIC_REQUIRE(CostFor<cross_entropy_cost, runtime_network<float, sigmoid_activation>>);
    STATIC_REQUIRE_FALSE(CostFor<cross_entropy_cost, runtime_network<float, tanh_activation>>);
}

TEST_CASE("softmax is an output layer for cross-entropy, the quadratic cost does not know it") {
    using classifier =
        decltype(make_network<double>(dense<1, 2>(gradus::tanh), dense<2, 3>(softmax)));
    STATIC_REQUIRE(CostFor<cross_entropy_cost, classifier>);
    STATIC_REQUIRE_FALSE(CostFor<quadratic_cost, classifier>);
}

TEST_CASE("samples that do not fit a run-time shape are refused wherever they are used") {
    runtime_network<double, sigmoid_activation> net({2, 3}, sigmoid);
    using samples_type = std::vector<example_for<decltype(net)>>;
    const auto said_by_each_user_of = [&](const samples_type& samples) {
        random_generator random;
        trainer training(net, cross_entropy, sgd{.learning_rate = 1}, 1);
        const std::string by_trainer =
            message_of<std::invalid_argument>([&] { training.train_epoch(net, samples, random); });
        REQUIRE(message_of<std::invalid_argument>([&] { accuracy(net, samples); }) == by_trainer);
        REQUIRE(message_of<std::invalid_argument>([&] { mean_cost(net, samples, cross_entropy); })
                == by_trainer);
        return by_trainer;
    };
    const auto of_size = [](std::size_t inputs, std::size_t outputs) {
        return samples_type{{vector<double, dynamic>(inputs), vector<double, dynamic>(outputs)}};
    };
    REQUIRE(said_by_each_user_of(of_size(2, 3)) == "");
    REQUIRE(said_by_each_user_of(of_size(2, 2))
            == "the network gives 3 outputs, but a target has 2");
    REQUIRE(said_by_each_user_of(of_size(2, 4))
            == "the network gives 3 outputs, but a target has 4");
    REQUIRE(said_by_each_user_of(of_size(1, 3)) == "layer 1 takes 2 inputs, but is given 1");
}
