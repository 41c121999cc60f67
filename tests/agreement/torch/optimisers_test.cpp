#include "as_peer.hpp"
#include "catch.hpp"
#include "random_examples.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>
#include <gradus/training/trainer.hpp>

#include <utility>

// One step and ten steps of each optimiser against torch.optim's, from the same parameters on the
// same samples. The definitions agree, with weight decay λ/n on the weights alone, but for one:
// where a gradient is clipped by its norm, torch divides by ‖g‖ + 1e-6, Pascanu's algorithm by ‖g‖;
// peer.cpp makes up for that.

namespace {

using namespace gradus;

constexpr std::size_t samples = 6;
constexpr double lambda = 0.3;
constexpr double decay = lambda / samples;

auto start() {
    auto net = make_network<double>(dense<4, 6>(gradus::tanh), dense<6, 3>(softmax));
    random_generator random(3);
    initialise_as_nielsen(net, random);
    return net;
}
using small_network = decltype(start());

template <class MakeOptimiser>
double difference(const MakeOptimiser& make, const peer::descent& how, int steps) {
    small_network net = start();
    const auto before = as_peer(net, net.parameters);
    random_generator random(5);
    const auto examples = random_examples(net, samples, random);
    trainer learn(net, cross_entropy, make(net), samples);
    for (int step = 0; step < steps; ++step) learn.train_epoch(net, examples, random);
    return relative_difference(
        as_peer(net, net.parameters),
        peer::trained(before, as_peer(examples), "cross-entropy", how, steps));
}

template <class MakeOptimiser>
void agrees(const MakeOptimiser& make, const peer::descent& how) {
    for (const int steps : {1, 10}) REQUIRE(difference(make, how, steps) < 1e-10);
}

} // namespace

TEST_CASE("torch.optim takes the same steps: gradient descent with weight decay") {
    agrees([](auto&) { return sgd{.learning_rate = 0.5, .lambda = lambda}; },
           {.optimiser = "sgd", .learning_rate = 0.5, .weight_decay = decay});
}

TEST_CASE("torch.optim takes the same steps: momentum and Nesterov") {
    agrees([](auto& net) { return momentum(net, {.learning_rate = 0.2, .mu = 0.8}); },
           {.optimiser = "sgd", .learning_rate = 0.2, .momentum = 0.8});
    agrees([](auto& net) { return nesterov(net, {.learning_rate = 0.2, .mu = 0.8}); },
           {.optimiser = "nesterov", .learning_rate = 0.2, .momentum = 0.8});
}

TEST_CASE("torch.optim takes the same steps: RMSProp") {
    agrees([](auto& net) { return rmsprop(net, {.learning_rate = 0.01, .rho = 0.95}); },
           {.optimiser = "rmsprop", .learning_rate = 0.01, .rho = 0.95});
}

TEST_CASE("torch.optim takes the same steps: Adam, with and without weight decay") {
    agrees([](auto& net) { return adam(net, {.learning_rate = 0.01}); },
           {.optimiser = "adam", .learning_rate = 0.01});
    agrees(
        [](auto& net) { return with_parts(net, adam(net, {.learning_rate = 0.01}), l2(lambda)); },
        {.optimiser = "adam", .learning_rate = 0.01, .weight_decay = decay});
}

TEST_CASE("torch.optim takes the same steps: AdamW, whose decay is of all parameters") {
    agrees([](auto& net) { return adamw(net, {.learning_rate = 0.05, .weight_decay = 0.3}); },
           {.optimiser = "adamw", .learning_rate = 0.05, .weight_decay = 0.3});
    agrees([](auto& net) { return adamw(net, {}); }, {.optimiser = "adamw with its own settings"});
}

TEST_CASE("torch takes the same steps: clipping") {
    agrees(
        [](auto& net) {
            return with_parts(net, momentum(net, {.learning_rate = 0.2, .mu = 0.8}),
                              clip_by_value(0.02));
        },
        {.optimiser = "sgd", .learning_rate = 0.2, .momentum = 0.8, .clip_by_value = 0.02});
    agrees([](auto& net) { return with_parts(net, sgd{.learning_rate = 10}, clip_by_norm(0.02)); },
           {.optimiser = "sgd", .learning_rate = 10, .clip_by_norm = 0.02});
}

TEST_CASE("the comparison with torch.optim can fail") {
    const auto other = [](auto& net) { return momentum(net, {.learning_rate = 0.2, .mu = 0.8}); };
    REQUIRE(difference(other, {.optimiser = "nesterov", .learning_rate = 0.2, .momentum = 0.8}, 1)
            > 1e-6);
}
