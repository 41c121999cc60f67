#pragma once

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/training/checkpoints/checkpoint.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/early_stopping.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/trainer.hpp>

#include <cstddef>
#include <string>
#include <vector>

struct adam_of {
    auto operator()(const auto& net) const { return gradus::adam(net, {.learning_rate = 0.05}); }
};

struct trainer_of {
    auto operator()(const auto& net, auto optimiser) const {
        return gradus::trainer(net, gradus::cross_entropy, optimiser, 3);
    }
};

/// A small training that can stop after any mini-batch and go on from a checkpoint: 3-4-2, ten
/// samples in mini-batches of 3, three epochs. MakeOptimiser gives the optimiser of a network, and
/// MakeTrainer the trainer of both.
template <class MakeOptimiser, class T = double, class MakeTrainer = trainer_of>
class checkpointed_training {
    static auto blank() {
        return gradus::make_network<T>(gradus::dense<3, 4>(gradus::tanh),
                                       gradus::dense<4, 2>(gradus::softmax));
    }
    using network = decltype(blank());

  public:
    static constexpr std::size_t batches = 12;

    network net = blank();
    decltype(MakeTrainer{}(net, MakeOptimiser{}(net))) training =
        MakeTrainer{}(net, MakeOptimiser{}(net));
    gradus::training_progress progress{.settings = "settings\r\n"};

    checkpointed_training() { gradus::initialise_as_nielsen(net, progress.random); }

    explicit checkpointed_training(const std::string& checkpoint)
        : progress(gradus::parse_checkpoint(checkpoint, "name", net, training.optimiser())) {}

    /// At most so many mini-batches more.
    void run(std::size_t most) {
        gradus::random_generator random = progress.random;
        const auto go_on = [&](std::size_t, std::size_t) { return --most > 0; };
        while (most > 0 && progress.epoch < 3) {
            progress.samples_done =
                training.train_epoch(net, samples(), random, go_on, progress.samples_done);
            if (progress.samples_done < samples().size()) return;
            gradus::early_stopping rule(2, 0, progress.costs);
            rule.should_stop(mean_cost(net, samples(), gradus::cross_entropy));
            progress = {progress.settings, progress.epoch + 1, 0, random, rule.seen()};
        }
    }

    std::string bytes() const { return checkpoint_bytes(net, training.optimiser(), progress); }

    static const auto& samples() {
        static const auto all = [] {
            gradus::random_generator random(9);
            std::vector<gradus::example_for<network>> made(10);
            for (auto& [x, y] : made) {
                for (std::size_t j = 0; j < 3; ++j) x[j] = static_cast<T>(uniform(random));
                y[x[0] < x[1] ? 0 : 1] = 1;
            }
            return made;
        }();
        return all;
    }
};
