#include "catch.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <cstdint>

// The compiler learns XOR by itself, within its default limits: 2-3-1, mini-batches of all four.

namespace {

using namespace gradus;

using xor_sample = example<vector<double, 2>, vector<double, 1>>;
constexpr std::array<xor_sample, 4> xor_samples{xor_sample{{0, 0}, {0}}, xor_sample{{0, 1}, {1}},
                                                xor_sample{{1, 0}, {1}}, xor_sample{{1, 1}, {0}}};

constexpr auto train_xor(std::uint64_t seed, int epochs) {
    auto net = gradus::make_network<double>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
    random_generator random(seed);
    initialise(net, random);
    trainer training(net, cross_entropy, momentum(net, {.learning_rate = 2, .mu = 0.9}), 4);
    for (int epoch = 0; epoch < epochs; ++epoch) training.train_epoch(net, xor_samples, random);
    return net;
}

constexpr auto untrained = train_xor(7, 0);
static_assert(mean_cost(untrained, xor_samples, cross_entropy) > 0.5);
static_assert(accuracy(untrained, xor_samples) < 1);

constexpr auto trained = train_xor(7, 60);
static_assert(mean_cost(trained, xor_samples, cross_entropy) < 0.01);
static_assert(accuracy(trained, xor_samples) == 1);

} // namespace

TEST_CASE("XOR learnt by the compiler has the weights of the same training at run time") {
    volatile std::uint64_t seed = 7; // not known to the optimiser
    const auto at_run_time = train_xor(seed, 60);
    const auto a_step_earlier = train_xor(seed, 59);
    from_first_to_last(trained, [&](auto l) {
        REQUIRE(trained.W(l) == at_run_time.W(l));
        REQUIRE(trained.b(l) == at_run_time.b(l));
        REQUIRE(trained.W(l) != a_step_earlier.W(l));
    });
}
