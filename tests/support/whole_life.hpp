#pragma once

#include "random_examples.hpp"

#include <gradus/training.hpp>

#include <filesystem>
#include <memory>
#include <utility>

/// All that can be done with a network, as the docs show it: made, initialised, trained by every
/// optimiser on both paths, evaluated, diagnosed, saved and loaded.
namespace whole_life {

using namespace gradus;

/// True if the network came back from its checkpoint as it was.
template <class Network, class Trainer, class Samples>
bool train_and_save(Network& net, Trainer trainer, const Samples& samples,
                    const std::filesystem::path& file) {
    random_generator random(2);
    trainer.train_epoch(net, samples, random);
    (void)diagnose(net, samples, cross_entropy, trainer.optimiser());
    save_checkpoint(file, net, trainer.optimiser(), {});
    auto loaded = std::make_unique<Network>(net);
    initialise(*loaded, random, all_equal{0});
    load_checkpoint(file, *loaded, trainer.optimiser());
    return loaded->parameters == net.parameters;
}

template <class Network>
bool whole_life(const Network& untrained, const std::filesystem::path& folder) {
    auto net = untrained;
    random_generator random(1);
    initialise(net, random);
    const auto samples = random_examples(net, 2, random);
    const auto cost_at_start = mean_cost(net, samples, cross_entropy);
    bool good = true;
    const auto train_with = [&](auto make_optimiser) {
        const auto file = folder / "life.checkpoint";
        good =
            good
            && train_and_save(net, trainer(net, cross_entropy, make_optimiser(), 2), samples, file);
        if constexpr (requires { Network::inputs; }) // shapes that the compiler knows
            good = good
                   && train_and_save(net,
                                     make_batch_trainer<2, 2>(net, cross_entropy, make_optimiser()),
                                     samples, file);
    };
    train_with([] { return sgd{.learning_rate = 0.001}; });
    train_with([&] { return momentum(net, {.learning_rate = 0.001}); });
    train_with([&] { return nesterov(net, {.learning_rate = 0.001}); });
    train_with([&] { return rmsprop(net, {.learning_rate = 1e-5}); });
    train_with([&] { return adamw(net, {.learning_rate = 1e-5}); });
    train_with([&] {
        return with_parts(net, scheduled(adam(net, {}), cosine_rate{.initial = 1e-5, .steps = 9}),
                          l2(1), l1(0.1), clip_by_norm(1), max_norm(3));
    });
    (void)accuracy(net, samples);
    if constexpr (requires { Network::inputs; }) // so many samples that the kernels pack panels
        good = good
               && train_and_save(
                   net, make_batch_trainer<32>(net, cross_entropy, sgd{.learning_rate = 0.001}),
                   samples, folder / "life.checkpoint");
    export_npz(folder / "life.npz", net);
    return good && !find_divergence(net, samples, cross_entropy)
           && mean_cost(net, samples, cross_entropy) < cost_at_start;
}

} // namespace whole_life
