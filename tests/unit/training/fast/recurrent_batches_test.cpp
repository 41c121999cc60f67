#include "catch.hpp"
#include "counted_memory.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

#include <cstddef>
#include <vector>

using namespace gradus;

TEST_CASE("A cell learns from mini-batches as a whole what came first, and takes no memory") {
    auto net = make_network<float>(over_time<6>(gru<1, 8>()), dense<8, 1>(sigmoid));
    random_generator random(1);
    initialise(net, random);
    std::vector<example_for<decltype(net)>> samples(60);
    for (auto& [x, y] : samples) {
        for (std::size_t t = 0; t < 6; ++t) x[t] = static_cast<float>(normal(random));
        y[0] = x[0] > 0 ? 1.0f : 0.0f;
    }
    auto trainer = make_batch_trainer<8>(
        net, cross_entropy, with_parts(net, adam(net, {.learning_rate = 0.03}), clip_by_norm(1)));
    CHECK(batch_accuracy<8>(net, samples) < 0.8);
    trainer.train_epoch(net, samples, random);
    const std::size_t before = counted_memory::allocations();
    for (int epoch = 0; epoch < 60; ++epoch) trainer.train_epoch(net, samples, random);
    CHECK(counted_memory::allocations() == before);
    CHECK(before > 0);
    CHECK(batch_accuracy<8>(net, samples) > 0.95);
}
