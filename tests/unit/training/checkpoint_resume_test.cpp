#include "catch.hpp"
#include "checkpointed_training.hpp"

#include <gradus/networks/layers.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/adamw.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/momentum.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/rmsprop.hpp>
#include <gradus/training/optimisers/schedules.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>

#include <string>

using namespace gradus;

// A training that goes on from a checkpoint ends with the bits of one that was never stopped:
// network, optimiser, generator and early stopping, all that a checkpoint holds.

namespace {

struct sgd_of {
    auto operator()(const auto&) const { return sgd{.learning_rate = 0.5, .lambda = 0.1}; }
};
struct momentum_of {
    auto operator()(const auto& net) const { return momentum(net, {.learning_rate = 0.1}); }
};
struct nesterov_of {
    auto operator()(const auto& net) const { return nesterov(net, {.learning_rate = 0.1}); }
};
struct rmsprop_of {
    auto operator()(const auto& net) const { return rmsprop(net, {.learning_rate = 0.05}); }
};
struct adamw_of {
    auto operator()(const auto& net) const { return adamw(net, {.learning_rate = 0.05}); }
};
struct scheduled_of {
    auto operator()(const auto& net) const {
        return scheduled(momentum(net, {.learning_rate = 0}),
                         cosine_rate{.initial = 0.5, .steps = 12});
    }
};
struct with_parts_of {
    auto operator()(const auto& net) const {
        return with_parts(net, scheduled(adam(net, {}), exponential_rate{0.1, 0.9}), l2(0.1),
                          clip_by_norm(1), max_norm(3));
    }
};

struct batch_trainer_of {
    auto operator()(const auto& net, auto optimiser) const {
        return make_batch_trainer<3>(net, cross_entropy, optimiser);
    }
};

template <class Training>
void require_resumable() {
    Training whole;
    whole.run(Training::batches);
    const std::string end = whole.bytes();
    for (std::size_t stop = 0; stop <= Training::batches; ++stop) {
        INFO("stopped after mini-batch " << stop);
        Training first;
        first.run(stop);
        const std::string checkpoint = first.bytes();
        REQUIRE((checkpoint == end) == (stop == Training::batches));
        Training second(checkpoint);
        REQUIRE(second.bytes() == checkpoint);
        second.run(Training::batches);
        REQUIRE(second.bytes() == end);
    }
}

} // namespace

TEMPLATE_TEST_CASE("a training goes on with the same bits, wherever it stopped", "", sgd_of,
                   momentum_of, nesterov_of, rmsprop_of, adam_of, adamw_of, scheduled_of,
                   with_parts_of) {
    require_resumable<checkpointed_training<TestType>>();
}

TEST_CASE("a training of floats goes on with the same bits") {
    require_resumable<checkpointed_training<adam_of, float>>();
}

TEST_CASE("the batch trainer goes on with the same bits") {
    require_resumable<checkpointed_training<adam_of, float, batch_trainer_of>>();
}

TEST_CASE("each optimiser has a name of its own") {
    const auto net = make_network<double>(dense<1, 1>(sigmoid));
    REQUIRE(sgd_of{}(net).name() == "sgd");
    REQUIRE(momentum_of{}(net).name() == "momentum");
    REQUIRE(nesterov_of{}(net).name() == "nesterov");
    REQUIRE(rmsprop_of{}(net).name() == "rmsprop");
    REQUIRE(adam_of{}(net).name() == "adam");
    REQUIRE(adamw_of{}(net).name() == "adamw");
    REQUIRE(scheduled_of{}(net).name() == "scheduled momentum");
    REQUIRE(with_parts_of{}(net).name() == "scheduled adam");
}

namespace {

/// A network with statistics that are not learnt and with random numbers in each mini-batch: ten
/// samples in mini-batches of 5, three epochs.
std::string train_layers(std::size_t stop) {
    const auto blank = [] {
        return make_network<double>(
            residual(dense<3, 3>(identity), batch_normalisation<3>(), activate<3>(gradus::tanh)),
            dropout<3>(0.3), dense<3, 2>(softmax));
    };
    auto net = blank();
    training_progress progress{.settings = ""};
    initialise(net, progress.random);
    trainer training(net, cross_entropy, adam(net, {.learning_rate = 0.05}), 5);
    std::size_t left = stop;
    const auto run = [&](auto& some_net, auto& some_training) {
        random_generator random = progress.random;
        const auto go_on = [&](std::size_t, std::size_t) { return --left > 0; };
        while (left > 0 && progress.epoch < 3) {
            progress.samples_done =
                some_training.train_epoch(some_net, checkpointed_training<adam_of>::samples(),
                                          random, go_on, progress.samples_done);
            if (progress.samples_done < checkpointed_training<adam_of>::samples().size()) return;
            progress.samples_done = 0;
            progress.random = random;
            ++progress.epoch;
        }
    };
    run(net, training);
    const std::string bytes = checkpoint_bytes(net, training.optimiser(), progress);
    auto again = blank();
    trainer training_again(again, cross_entropy, adam(again, {.learning_rate = 0.05}), 5);
    progress = parse_checkpoint(bytes, "name", again, training_again.optimiser());
    left = 6;
    run(again, training_again);
    return checkpoint_bytes(again, training_again.optimiser(), progress);
}

} // namespace

TEST_CASE("running statistics are saved, and what is dropped is dropped again") {
    const std::string whole = train_layers(6);
    for (std::size_t stop = 0; stop < 6; ++stop) {
        INFO("stopped after mini-batch " << stop);
        REQUIRE(train_layers(stop) == whole);
    }
}
