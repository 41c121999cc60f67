#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations/any_activation.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/costs/any_cost.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using gradus::any_activation;
using gradus::any_cost;
using gradus::any_output;
using gradus::dynamic;

namespace {

using numbers = gradus::vector<double, dynamic>;

std::vector<std::pair<numbers, numbers>> some_samples() {
    std::vector<std::pair<numbers, numbers>> samples;
    gradus::random_generator random(2);
    for (std::size_t s = 0; s < 12; ++s) {
        numbers x(4);
        numbers y(3);
        for (std::size_t i = 0; i < 4; ++i) x[i] = normal(random);
        y[s % 3] = 1;
        samples.emplace_back(x, y);
    }
    return samples;
}

/// All weights and biases after two epochs.
template <class Hidden, class Output, class Cost>
std::vector<double> learnt(const Hidden& f, const Output& output, const Cost& cost) {
    auto net = gradus::make_runtime_network<double>({4, 5, 5, 3}, f, output);
    gradus::random_generator random(1);
    initialise(net, random);
    gradus::trainer training(net, cost, gradus::sgd{.learning_rate = 0.5}, 4);
    for (int epoch = 0; epoch < 2; ++epoch) training.train_epoch(net, some_samples(), random);
    std::vector<double> all;
    gradus::for_each_parameter(net, [&](double p) { all.push_back(p); }, net.parameters);
    return all;
}

} // namespace

TEST_CASE("A network whose activations and cost are chosen at run time learns the same bits") {
    const auto both = [](const auto& f, const auto& output, const auto& cost, any_cost any) {
        return learnt(f, output, cost) == learnt(any_activation(f), any_output(output), any);
    };
    REQUIRE(both(gradus::tanh, gradus::softmax, gradus::cross_entropy, {true}));
    REQUIRE(both(gradus::relu, gradus::sigmoid, gradus::cross_entropy, {true}));
    REQUIRE(both(gradus::gelu, gradus::identity, gradus::quadratic, {false}));
    REQUIRE(both(gradus::leaky_relu, gradus::tanh, gradus::quadratic, {false}));
}

TEST_CASE("Costs fit the outputs that they are for, and refuse others") {
    constexpr any_cost cross_entropy{true};
    constexpr any_cost quadratic{false};
    STATIC_REQUIRE(cross_entropy.fits(gradus::softmax) && cross_entropy.fits(gradus::sigmoid));
    STATIC_REQUIRE(!cross_entropy.fits(gradus::tanh) && !quadratic.fits(gradus::softmax));
    STATIC_REQUIRE(quadratic.fits(gradus::sigmoid) && quadratic.fits(gradus::relu));
    REQUIRE(cross_entropy.name() == std::string("cross-entropy"));
    REQUIRE(quadratic.name() == std::string("quadratic"));
    const std::string why = "cross-entropy is for sigmoid and softmax outputs, and the quadratic "
                            "cost for all but softmax";
    const auto refused = [&](const any_cost& cost, const any_output& f) {
        const numbers z(2);
        return message_of<std::invalid_argument>([&] { cost(f, z, z, z); }) == why
               && message_of<std::invalid_argument>([&] { cost.delta(f, 1.0, 1.0, 1.0); }) == why;
    };
    REQUIRE(refused(cross_entropy, gradus::tanh));
    REQUIRE(refused(quadratic, gradus::softmax));
}
