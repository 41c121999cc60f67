#include "catch.hpp"
#include "files.hpp"
#include "random_examples.hpp"
#include "same_parameters.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>
#include <gradus/training/trainer.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

using gradus::adam;
using gradus::clip_by_norm;
using gradus::cross_entropy;
using gradus::dense;
using gradus::example;
using gradus::make_network;
using gradus::momentum;
using gradus::random_generator;
using gradus::rmsprop;
using gradus::sgd;
using gradus::sigmoid;
using gradus::trainer;
using gradus::vector;
using gradus::with_parts;

namespace {

// What a training asked of its cost and of its optimiser.
struct diary {
    std::vector<double> targets;
    std::vector<std::pair<std::size_t, std::size_t>> steps;
};

struct noting_cost {
    diary* notes;
    double delta(const auto&, double, double, double y) const {
        notes->targets.push_back(y);
        return 1;
    }
};

// Every bias gradient must be the number of samples of this mini-batch: summed, and from 0.
struct noting_optimiser {
    diary* notes;
    template <class Network>
    void update(Network& net, const typename Network::parameters_type& sum, std::size_t m,
                std::size_t n) const {
        REQUIRE(sum[last_layer(net) - gradus::one].b[0] == static_cast<double>(m));
        notes->steps.emplace_back(m, n);
    }
};

using numbered_sample = example<vector<double, 1>, vector<double, 1>>;

std::vector<numbered_sample> numbered(std::size_t count) {
    std::vector<numbered_sample> samples(count);
    for (std::size_t i = 0; i < count; ++i) samples[i].y[0] = static_cast<double>(i);
    return samples;
}

auto small_network() { return make_network<double>(dense<1, 1>(gradus::identity)); }

using xor_sample = example<vector<double, 2>, vector<double, 1>>;
constexpr std::array<xor_sample, 4> xor_samples{xor_sample{{0, 0}, {0}}, xor_sample{{0, 1}, {1}},
                                                xor_sample{{1, 0}, {1}}, xor_sample{{1, 1}, {0}}};

} // namespace

TEST_CASE("an epoch takes each sample once, in mini-batches, the last one smaller") {
    diary notes;
    auto net = small_network();
    trainer training(net, noting_cost{&notes}, noting_optimiser{&notes}, 10);
    random_generator random(1);
    std::vector<std::pair<std::size_t, std::size_t>> progress;
    training.train_epoch(net, numbered(25), random,
                         [&](std::size_t done, std::size_t n) { progress.emplace_back(done, n); });
    using pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    REQUIRE(notes.steps == pairs{{10, 25}, {10, 25}, {5, 25}});
    REQUIRE(progress == pairs{{10, 25}, {20, 25}, {25, 25}});
    std::vector<double> all(25);
    std::iota(all.begin(), all.end(), 0);
    REQUIRE(notes.targets != all);
    std::sort(notes.targets.begin(), notes.targets.end());
    REQUIRE(notes.targets == all);
}

TEST_CASE("each epoch has its own order, which the generator's state alone decides") {
    diary notes;
    auto net = small_network();
    trainer training(net, noting_cost{&notes}, noting_optimiser{&notes}, 100);
    random_generator random(1);
    const auto epoch = [&](trainer<decltype(net), noting_cost, noting_optimiser>& which,
                           random_generator& generator) {
        notes.targets.clear();
        which.train_epoch(net, numbered(25), generator);
        return notes.targets;
    };
    const auto first = epoch(training, random);
    random_generator resumed = random;
    const auto second = epoch(training, random);
    REQUIRE(first != second);
    trainer other(net, noting_cost{&notes}, noting_optimiser{&notes}, 100);
    REQUIRE(epoch(other, resumed) == second);
}

TEST_CASE("an epoch that was stopped ends with the bits of a whole one") {
    const auto epoch = [](std::size_t stop) {
        auto net = make_network<double>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
        random_generator random(5);
        initialise_as_nielsen(net, random);
        trainer training(net, cross_entropy, momentum(net, {.learning_rate = 0.5}), 1);
        random_generator again = random;
        const auto before_stop = [&](std::size_t done, std::size_t) { return done < stop; };
        REQUIRE(training.train_epoch(net, xor_samples, random, before_stop) == stop);
        std::vector<std::size_t> rest;
        const auto note = [&](std::size_t done, std::size_t) { rest.push_back(done); };
        REQUIRE(training.train_epoch(net, xor_samples, again, note, stop) == 4);
        REQUIRE(rest.size() == 4 - stop);
        REQUIRE((rest.empty() || rest.front() == stop + 1));
        REQUIRE(again == random);
        training.train_epoch(net, xor_samples, again);
        return net;
    };
    const auto whole = epoch(4);
    for (const std::size_t stop : {1u, 2u, 3u}) REQUIRE(same_parameters(epoch(stop), whole));
}

TEST_CASE("an epoch goes on only where a mini-batch begins") {
    auto net = small_network();
    trainer training(net, gradus::quadratic, sgd{.learning_rate = 1}, 2);
    random_generator random;
    REQUIRE(message_of<std::invalid_argument>(
                [&] { training.train_epoch(net, numbered(5), random, [](auto, auto) {}, 3); })
            == "an epoch of 5 samples in mini-batches of 2 cannot go on after 3");
}

TEST_CASE("a mini-batch larger than the set is the whole set") {
    diary notes;
    auto net = small_network();
    trainer training(net, noting_cost{&notes}, noting_optimiser{&notes},
                     std::numeric_limits<std::size_t>::max());
    random_generator random;
    training.train_epoch(net, numbered(3), random);
    REQUIRE(notes.steps == std::vector<std::pair<std::size_t, std::size_t>>{{3, 3}});
}

TEST_CASE("mini-batches of nothing and training on nothing are refused") {
    auto net = small_network();
    REQUIRE(message_of<std::invalid_argument>(
                [&] { trainer(net, gradus::quadratic, sgd{.learning_rate = 1}, 0); })
            == "a mini-batch has at least one sample, not 0");
    trainer training(net, gradus::quadratic, sgd{.learning_rate = 1}, 1);
    random_generator random;
    REQUIRE(
        message_of<std::invalid_argument>([&] { training.train_epoch(net, numbered(0), random); })
        == "there are no samples to train on");
}

TEST_CASE("trainer and optimisers refuse a network of another shape than theirs") {
    using network_type = gradus::runtime_network<double, gradus::sigmoid_activation>;
    const network_type small({2, 3, 1}, sigmoid);
    network_type large({2, 500, 1}, sigmoid);
    const network_type untouched = large;
    const std::vector<gradus::example_for<network_type>> samples(
        2, {vector<double, gradus::dynamic>(2), vector<double, gradus::dynamic>(1)});
    const auto said_after = [&](auto training) {
        random_generator random(1);
        return message_of<std::invalid_argument>(
            [&] { training.train_epoch(large, samples, random); });
    };
    REQUIRE(said_after(trainer(small, cross_entropy, sgd{.learning_rate = 1}, 1))
            == "the trainer was made for a network with 3 x 2 weights in layer 1, but is given one "
               "with 500 x 2");
    REQUIRE(said_after(trainer(network_type({2, 3, 3, 1}, sigmoid), cross_entropy,
                               sgd{.learning_rate = 1}, 1))
            == "a network with 2 layers is used with numbers that were made for one with 3");
    const auto refusal = "an optimiser or a gradient was made for a network with 3 x 2 weights in "
                         "layer 1, but is given one with 500 x 2";
    REQUIRE(said_after(trainer(large, cross_entropy, momentum(small, {.learning_rate = 1}), 1))
            == refusal);
    REQUIRE(said_after(trainer(large, cross_entropy, adam(small, {.learning_rate = 1}), 1))
            == refusal);
    REQUIRE(said_after(trainer(large, cross_entropy, rmsprop(small, {.learning_rate = 1}), 1))
            == refusal);
    REQUIRE(said_after(trainer(large, cross_entropy,
                               with_parts(small, sgd{.learning_rate = 1}, clip_by_norm(1)), 1))
            == refusal);
    REQUIRE(large.parameters == untouched.parameters);
}

TEST_CASE("A network that mixes samples passes over a single one that is left of an epoch") {
    using gradus::batch_normalisation_settings, gradus::identity;
    const auto start = gradus::make_runtime_network<double>(
        {1, 2, 1}, identity, identity, {.normalisation = batch_normalisation_settings{}});
    const auto after = [&](std::size_t size, std::size_t samples) {
        auto net = start;
        random_generator random(1);
        gradus::initialise(net, random);
        const auto examples = random_examples(net, 5, random);
        const std::span some(examples.data(), samples);
        trainer training(net, gradus::quadratic, sgd{.learning_rate = 0.1}, size);
        std::size_t seen = 0;
        const std::size_t done = training.train_epoch(
            net, some, random, [&](std::size_t until, std::size_t) { return (seen = until) < 4; });
        REQUIRE(done == seen);
        const auto stopped = net.parameters;
        REQUIRE(training.train_epoch(
                    net, some, random, [](std::size_t, std::size_t) {}, done)
                == samples);
        return std::pair(stopped, net.parameters);
    };
    const auto [without, with_rest] = after(4, 5);
    REQUIRE(without == with_rest);
    REQUIRE(without != start.parameters);
    for (const auto& [size, samples] : {std::pair<std::size_t, std::size_t>{1, 5}, {4, 1}})
        REQUIRE(message_of<std::invalid_argument>([&, a = size, b = samples] { after(a, b); })
                == "batch normalisation needs at least 2 samples in a mini-batch, not 1");
}

TEST_CASE("XOR is learnt: 2-3-1, cross-entropy, from seed 1 to a mean cost below 0.01") {
    auto net = make_network<double>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
    random_generator random(1);
    initialise_as_nielsen(net, random);
    REQUIRE(mean_cost(net, xor_samples, cross_entropy) > 0.5);
    trainer training(net, cross_entropy, sgd{.learning_rate = 1}, 4);
    for (int epoch = 0; epoch < 2000; ++epoch) training.train_epoch(net, xor_samples, random);
    REQUIRE(mean_cost(net, xor_samples, cross_entropy) < 0.01);
    REQUIRE(accuracy(net, xor_samples) == 1);
}

TEST_CASE("shapes known at run time learn the same weights, bit for bit") {
    auto fixed = make_network<double>(dense<2, 3>(sigmoid), dense<3, 1>(sigmoid));
    gradus::runtime_network<double, gradus::sigmoid_activation> free({2, 3, 1}, sigmoid);
    random_generator random(3);
    random_generator same(3);
    initialise_as_nielsen(fixed, random);
    initialise_as_nielsen(free, same);
    trainer fixed_training(fixed, cross_entropy, sgd{.learning_rate = 0.5, .lambda = 0.01}, 3);
    trainer free_training(free, cross_entropy, sgd{.learning_rate = 0.5, .lambda = 0.01}, 3);
    std::vector<gradus::example_for<decltype(free)>> free_samples;
    for (const auto& [x, y] : xor_samples) {
        vector<double, gradus::dynamic> free_x(2), free_y(1);
        std::copy_n(x.data(), 2, free_x.data());
        std::copy_n(y.data(), 1, free_y.data());
        free_samples.push_back({free_x, free_y});
    }
    for (int epoch = 0; epoch < 50; ++epoch) {
        fixed_training.train_epoch(fixed, xor_samples, random);
        free_training.train_epoch(free, free_samples, same);
    }
    from_first_to_last(fixed, [&](auto l) {
        for (std::size_t i = 0; i < fixed.b(l).size(); ++i) {
            REQUIRE(fixed.b(l)[i] == free.b(l)[i]);
            for (std::size_t j = 0; j < fixed.W(l).columns(); ++j)
                REQUIRE(fixed.W(l)(i, j) == free.W(l)(i, j));
        }
    });
}
