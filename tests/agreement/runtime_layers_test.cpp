#include "catch.hpp"
#include "random_examples.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/networks/proofs/cost_surface.hpp>
#include <gradus/training.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

// The parts of a hidden layer that are chosen at run time against the layers of the same names,
// which the compiler puts together: the same bits.

namespace {

using namespace gradus;

constexpr double rate = 0.25;

template <bool IsNormalised, bool Drops, std::size_t In, std::size_t Out>
constexpr auto path() {
    constexpr auto a = gradus::tanh;
    if constexpr (IsNormalised && Drops)
        return block(dense<In, Out>(identity), batch_normalisation<Out>(), activate<Out>(a),
                     dropout<Out>(rate));
    else if constexpr (IsNormalised)
        return block(dense<In, Out>(identity), batch_normalisation<Out>(), activate<Out>(a));
    else if constexpr (Drops)
        return block(dense<In, Out>(a), dropout<Out>(rate));
    else
        return block(dense<In, Out>(a));
}
template <bool IsNormalised, bool IsResidual, bool Drops>
auto compiled_network() {
    constexpr auto first = path<IsNormalised, Drops, 3, 5>();
    constexpr auto second = path<IsNormalised, Drops, 5, 5>();
    if constexpr (IsResidual)
        return make_network<double>(first, residual_layer<decltype(second)>{second},
                                    dense<5, 2>(softmax));
    else
        return make_network<double>(first, second, dense<5, 2>(softmax));
}
auto chosen_network(const hidden_layer_parts& parts) {
    return make_runtime_network<double>({3, 5, 5, 2}, gradus::tanh, softmax, parts);
}

/// Any parameters, the same for networks with the same arrays; the variances stay positive.
template <class Network>
void fill(Network& net) {
    random_generator random(3);
    for_each_named_array(
        net,
        [&](const array_name& name, auto& array) {
            for (std::size_t k = 0; k < count_of(array); ++k)
                array.data()[k] = name.start + 0.4 * uniform(random);
        },
        net.parameters);
}

template <bool IsNormalised, bool IsResidual, bool Drops>
void compare() {
    INFO("normalised " << IsNormalised << ", residual " << IsResidual << ", dropout " << Drops);
    auto compiled = compiled_network<IsNormalised, IsResidual, Drops>();
    hidden_layer_parts parts{.is_residual = IsResidual, .dropout = Drops ? rate : 0};
    if (IsNormalised) parts.normalisation.emplace();
    auto chosen = chosen_network(parts);
    REQUIRE(chosen.mixes_samples() == compiled.mixes_samples());
    REQUIRE(chosen.draws() == compiled.draws());
    fill(compiled);
    fill(chosen);
    random_generator random(4);
    const auto examples = random_examples(compiled, 13, random);
    std::vector<example_for<decltype(chosen)>> same;
    for (const auto& [x, y] : examples) {
        same.push_back({vector<double, dynamic>(3), vector<double, dynamic>(2)});
        std::copy_n(x.data(), 3, same.back().x.data());
        std::copy_n(y.data(), 2, same.back().y.data());
    }
    const auto gradient = [](const auto& net, const auto& samples) {
        auto sum = zero_parameters(net);
        propagate_each(net, samples, cross_entropy,
                       [&](const auto& state) { add_gradient(net, state, sum); });
        return numbers_of(net, sum);
    };
    REQUIRE(gradient(chosen, same) == gradient(compiled, examples));

    // The last mini-batch of 13 samples is one, which batch normalisation passes over.
    const auto learn = [](auto& net, const auto& samples) {
        trainer training(net, cross_entropy, momentum(net, {.learning_rate = 0.3}), 4);
        random_generator order(5);
        for (int epoch = 0; epoch < 3; ++epoch) training.train_epoch(net, samples, order);
        return diagnose(net, samples, cross_entropy, training.optimiser());
    };
    const auto before = numbers_of(chosen, chosen.parameters);
    const diagnosis of_chosen = learn(chosen, same);
    const diagnosis of_compiled = learn(compiled, examples);
    const auto learnt = numbers_of(chosen, chosen.parameters);
    REQUIRE(learnt == numbers_of(compiled, compiled.parameters));
    REQUIRE(learnt != before);
    for (std::size_t l = 0; l < 3; ++l) {
        CHECK(of_chosen.layers[l].weight_gradient == of_compiled.layers[l].weight_gradient);
        CHECK(of_chosen.layers[l].bias_gradient == of_compiled.layers[l].bias_gradient);
        CHECK(of_chosen.layers[l].weight_gradient_per_sample
              == of_compiled.layers[l].weight_gradient_per_sample);
        CHECK(of_chosen.layers[l].activation_variance == of_compiled.layers[l].activation_variance);
    }
    const auto used = output(chosen, same[0].x);
    const auto expected = output(compiled, examples[0].x);
    CHECK(std::vector<double>(used.data(), used.data() + 2)
          == std::vector<double>(expected.data(), expected.data() + 2));
}

} // namespace

TEST_CASE("parts that are chosen at run time have the bits of the layers that do the same") {
    compare<false, false, false>();
    compare<false, false, true>();
    compare<false, true, false>();
    compare<false, true, true>();
    compare<true, false, false>();
    compare<true, false, true>();
    compare<true, true, false>();
    compare<true, true, true>();
}

TEST_CASE("A training with every part goes on from a checkpoint after any mini-batch, same bits") {
    const hidden_layer_parts parts{
        .normalisation = batch_normalisation_settings{}, .is_residual = true, .dropout = rate};
    auto net = chosen_network(parts);
    random_generator random(1);
    initialise(net, random);
    const auto examples = random_examples(net, 13, random);
    const auto bytes_after = [&](std::size_t stop) {
        auto trained = net;
        trainer training(trained, cross_entropy, adam(trained, {.learning_rate = 0.01}), 4);
        training_progress progress;
        progress.random = random_generator(8);
        const auto train = [&](auto& network, auto& trainer, std::size_t mini_batches) {
            random_generator order = progress.random;
            return trainer.train_epoch(
                network, examples, order,
                [&](std::size_t, std::size_t) { return --mini_batches != 0; },
                progress.samples_done);
        };
        if (stop > 0) {
            progress.samples_done = train(trained, training, stop);
            const std::string bytes = checkpoint_bytes(trained, training.optimiser(), progress);
            trained = chosen_network(parts);
            training = {trained, cross_entropy, adam(trained, {.learning_rate = 0.01}), 4};
            progress = parse_checkpoint(bytes, "name", trained, training.optimiser());
        }
        train(trained, training, 100);
        return checkpoint_bytes(trained, training.optimiser(), {});
    };
    const std::string whole = bytes_after(0);
    for (std::size_t stop = 1; stop <= 4; ++stop) CHECK(bytes_after(stop) == whole);
    auto plain = chosen_network({});
    auto optimiser = adam(plain, {.learning_rate = 0.01});
    REQUIRE_THROWS_AS(parse_checkpoint(whole, "name", plain, optimiser), data_error);
}

TEST_CASE("The gradient profile of a normalised layer is that of β, since that of b is 0") {
    auto net = chosen_network({.normalisation = batch_normalisation_settings{}});
    fill(net);
    random_generator random(2);
    const auto examples = random_examples(net, 6, random);
    auto sum = zero_parameters(net);
    propagate_each(net, examples, cross_entropy,
                   [&](const auto& state) { add_gradient(net, state, sum); });
    const auto profile = gradient_profile(net, examples, cross_entropy);
    for (std::size_t l = 0; l < 2; ++l) {
        CHECK(profile[l] == Approx(norm(sum[l].beta) / 6).epsilon(1e-14));
        CHECK(profile[l] > 1e-3);
        CHECK(norm(sum[l].b) < 1e-14);
    }
    CHECK(profile[2] == Approx(norm(sum[2].b) / 6).epsilon(1e-14));
}
