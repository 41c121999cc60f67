#include "catch.hpp"

#include <gradus/activations/softmax.hpp>
#include <gradus/activations/tanh.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/sample_generators.hpp>
#include <gradus/training/data/sample_split.hpp>
#include <gradus/training/data/standardise.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/trainer.hpp>

using namespace gradus;

namespace {

using gradus::dense, gradus::feature_scale, gradus::labelled_samples, gradus::random_generator,
    gradus::softmax;

/// The share of the test samples that a small network gets right after its training.
double learn(const labelled_samples& samples, random_generator& random) {
    auto [training, test] = split(samples, 0.25, random);
    const feature_scale scale = measure_scale(training);
    standardise(training, scale);
    standardise(test, scale);

    auto net = gradus::make_network<double>(dense<2, 16>(gradus::tanh), dense<16, 2>(softmax));
    initialise_as_nielsen(net, random); // biases N(0, 1): two inputs need edges off the middle
    gradus::trainer learning(net, gradus::cross_entropy, gradus::adam(net, {.learning_rate = 0.02}),
                             10);
    const auto examples = make_examples(training, net);
    for (int epoch = 0; epoch < 60; ++epoch) learning.train_epoch(net, examples, random);
    return accuracy(net, make_examples(test, net));
}

} // namespace

TEST_CASE("from samples to a network that has learnt them") {
    random_generator random(1);
    REQUIRE(learn(make_spirals(400, {.arms = 2, .turns = 1, .noise = 0.01}, random), random)
            >= 0.98);
    REQUIRE(learn(make_xor(200, 0.15, random), random) >= 0.95);
}

TEST_CASE("labels that mean nothing are not learnt") {
    random_generator random(1);
    auto samples = make_xor(200, 0.15, random);
    shuffle(samples.labels, random);
    REQUIRE(learn(samples, random) < 0.75);
}
