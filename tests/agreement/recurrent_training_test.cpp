#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

// A recurrent network is a network like any other: every optimiser trains it, its gradient is
// clipped, a checkpoint resumes it at any mini-batch to the same bits, and files hold its arrays.

namespace {

using namespace gradus;

auto recurrent_network() {
    auto net = make_network<double>(over_time<dynamic, gives::every_step>(lstm<1, 4>()),
                                    over_time<dynamic>(gru<4, 3>()), dense<3, 1>(identity));
    random_generator random(5);
    initialise_as_torch(net, random);
    set_forget_bias(net, 1);
    return net;
}
using network_type = decltype(recurrent_network());
using samples_type = std::vector<example_for<network_type>>;

/// Sequences of 1 to 5 numbers, and the largest of them.
samples_type largest_numbers() {
    random_generator random(1);
    samples_type samples(22);
    for (auto& [x, y] : samples) {
        x = vector<double, dynamic>(1 + random() % 5);
        for (std::size_t j = 0; j < x.size(); ++j) {
            x[j] = uniform(random);
            y[0] = std::max(y[0], x[j]);
        }
    }
    return samples;
}

auto clipped_adam(const network_type& net) {
    return with_parts(net, adam(net, {.learning_rate = 0.02}), clip_by_norm(1));
}

} // namespace

TEST_CASE("Every optimiser trains a recurrent network") {
    const samples_type samples = largest_numbers();
    const auto improves = [&](const auto& make_optimiser) {
        auto net = recurrent_network();
        trainer training(net, quadratic, make_optimiser(net), 5);
        random_generator random(2);
        const double before = mean_cost(net, samples, quadratic);
        for (int epoch = 0; epoch < 60; ++epoch) training.train_epoch(net, samples, random);
        return mean_cost(net, samples, quadratic) < before / 3;
    };
    CHECK(improves([](const auto&) { return sgd{.learning_rate = 0.2}; }));
    CHECK(improves([](const auto& net) { return momentum(net, {.learning_rate = 0.05}); }));
    CHECK(improves([](const auto& net) { return nesterov(net, {.learning_rate = 0.05}); }));
    CHECK(improves([](const auto& net) { return rmsprop(net, {.learning_rate = 0.01}); }));
    CHECK(improves([](const auto& net) { return adamw(net, {.learning_rate = 0.01}); }));
    CHECK(improves([](const auto& net) { return clipped_adam(net); }));
}

TEST_CASE("A recurrent training goes on from any mini-batch to the same bits") {
    const samples_type samples = largest_numbers();
    const auto begin = [](network_type& net) {
        return trainer(net, quadratic, clipped_adam(net), 5);
    };
    auto whole = recurrent_network();
    auto training = begin(whole);
    random_generator random(7);
    for (int epoch = 0; epoch < 2; ++epoch) training.train_epoch(whole, samples, random);
    const std::string expected = checkpoint_bytes(whole, training.optimiser(), {});

    for (std::size_t stop = 5; stop < 22; stop += 5) {
        auto net = recurrent_network();
        auto first = begin(net);
        random_generator generator(7);
        first.train_epoch(net, samples, generator);
        training_progress progress{.epoch = 1, .random = generator};
        progress.samples_done = first.train_epoch(
            net, samples, generator, [&](std::size_t done, std::size_t) { return done < stop; });
        const std::string bytes = checkpoint_bytes(net, first.optimiser(), progress);

        auto again = make_network<double>(over_time<dynamic, gives::every_step>(lstm<1, 4>()),
                                          over_time<dynamic>(gru<4, 3>()), dense<3, 1>(identity));
        auto second = begin(again);
        progress = parse_checkpoint(bytes, "name", again, second.optimiser());
        CHECK(progress.samples_done == stop);
        second.train_epoch(
            again, samples, progress.random, [](std::size_t, std::size_t) { return true; },
            progress.samples_done);
        CHECK(checkpoint_bytes(again, second.optimiser(), {}) == expected);
    }
}

TEST_CASE("A recurrent network is written to files by the names of its arrays, and read again") {
    const auto net = recurrent_network();
    const temporary_folder folder;
    export_npy(folder.path, net);
    for (const char* const name : {"W1", "U1", "b1", "W2", "U2", "b2", "b_hn2", "W3", "b3"})
        CHECK(std::filesystem::exists(folder.path / (std::string(name) + ".npy")));
    auto imported = make_network<double>(over_time<dynamic, gives::every_step>(lstm<1, 4>()),
                                         over_time<dynamic>(gru<4, 3>()), dense<3, 1>(identity));
    import_npy(folder.path, imported);
    CHECK(checkpoint_bytes(imported, sgd{}, {}) == checkpoint_bytes(net, sgd{}, {}));

    auto other = make_network<double>(over_time<dynamic, gives::every_step>(lstm<1, 4>()),
                                      over_time<dynamic>(gru<4, 2>()), dense<2, 1>(identity));
    auto optimiser = sgd{};
    CHECK_THROWS_WITH(
        parse_checkpoint(checkpoint_bytes(net, sgd{}, {}), "net.ckpt", other, optimiser),
        "net.ckpt: layer 2 is 9 x 4 in the checkpoint, but 6 x 4 in the network");
}

TEST_CASE("Clipping holds a gradient that explodes through time") {
    auto net = make_network<double>(over_time<dynamic>(simple_recurrent<1, 2>(identity)),
                                    dense<2, 1>(identity));
    random_generator random(3);
    initialise(net, random);
    initialise_recurrent_weights(net, random, scaled_identity{20});
    const std::vector<example_for<decltype(net)>> samples(1, {vector<double, dynamic>(60), {{1}}});
    auto moved = net;
    trainer training(moved, quadratic,
                     with_parts(moved, sgd{.learning_rate = 1}, clip_by_norm(0.5)), 1);
    training.train_epoch(moved, samples, random);
    sum_of_squares<double> step;
    for_each_parameter(
        net, [&](double from, double to) { step.add(to - from); }, net.parameters,
        moved.parameters);
    CHECK(profile_through_time(net, samples, quadratic).layers[0].h_gradient[0] > 1e70);
    CHECK(step.root() == Approx(0.5));
}
