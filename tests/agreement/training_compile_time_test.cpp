#include "catch.hpp"

#include <gradus/activations/sigmoid.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <cstdint>

// The compiler itself can train: the same weights as at run time, bit for bit.

namespace {

using namespace gradus;

constexpr auto train_xor(std::uint64_t seed, int epochs) {
    using sample = example<vector<double, 2>, vector<double, 1>>;
    constexpr std::array<sample, 4> samples{sample{{0, 0}, {0}}, sample{{0, 1}, {1}},
                                            sample{{1, 0}, {1}}, sample{{1, 1}, {0}}};
    auto net = make_network<double>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
    random_generator random(seed);
    initialise_as_nielsen(net, random);
    trainer training(net, cross_entropy, sgd{.learning_rate = 0.7, .lambda = 0.01}, 3);
    for (int epoch = 0; epoch < epochs; ++epoch) training.train_epoch(net, samples, random);
    return net;
}

} // namespace

TEST_CASE("a training in a constant expression gives the weights of the same one at run time") {
    constexpr auto at_compile_time = train_xor(42, 10);
    const auto at_run_time = train_xor(42, 10);
    const auto shorter = train_xor(42, 9);
    const auto from_another_seed = train_xor(43, 10);
    from_first_to_last(at_compile_time, [&](auto l) {
        REQUIRE(at_compile_time.W(l) == at_run_time.W(l));
        REQUIRE(at_compile_time.b(l) == at_run_time.b(l));
        REQUIRE(at_compile_time.W(l) != shorter.W(l));
        REQUIRE(at_compile_time.W(l) != from_another_seed.W(l));
    });
}
