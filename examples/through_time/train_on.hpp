#pragma once

#include "learning.hpp"

#include <gradus/training/costs.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast.hpp>
#include <gradus/training/optimisers.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace through_time {

/// Trains a network on new sequences until it has solved its task or has used up its steps.
/// draw(x, y, steps, random) draws a sequence, error_of(net, samples) measures.
template <std::size_t Steps, std::size_t Inputs, std::size_t Outputs, class Output, class Cost,
          class Draw, class Error>
run train_on(const setting& trained, std::uint64_t seed, Output output, Cost cost, const Draw& draw,
             const Error& error_of) {
    gradus::random_generator random(seed);
    return with_network<float, Steps, Inputs, Outputs>(trained.cell, output, random, [&](auto net) {
        using network = decltype(net);
        std::vector<gradus::example_for<network>> samples(batch * between_looks), others(1000);
        const auto draw_all = [&](auto& drawn) {
            for (auto& [x, y] : drawn) draw(x, y, Steps, random);
        };
        draw_all(others);
        auto training = gradus::make_batch_trainer<batch>(
            net, cost,
            gradus::with_parts(net, gradus::adam(net, {.learning_rate = trained.learning_rate}),
                               gradus::clip_by_norm(1)));
        run result{.steps = 0, .is_solved = false, .error = error_of(net, others), .curve{}};
        result.curve.push_back(result.error);
        while (!result.is_solved && result.steps < trained.most_steps) {
            draw_all(samples);
            training.train_epoch(net, samples, random);
            result.steps += between_looks;
            result.error = error_of(net, others);
            result.is_solved = result.error <= solved_error;
            result.curve.push_back(result.error);
        }
        return result;
    });
}

/// Of the adding problem: the mean square error.
template <std::size_t Steps>
run train_on_addition(const setting& trained, std::uint64_t seed) {
    return train_on<Steps, 2, 1>(
        trained, seed, gradus::identity, gradus::quadratic,
        [](auto& x, auto& y, std::size_t steps, auto& random) {
            draw_addition(x, y, steps, random);
        },
        [](const auto& net, const auto& samples) {
            return 2 * gradus::batch_mean_cost<batch>(net, samples, gradus::quadratic);
        });
}

} // namespace through_time
