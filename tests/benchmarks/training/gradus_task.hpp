#pragma once

#include "task.hpp"

#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

namespace task {

/// The network's weights and biases ← those that every program starts from.
template <class Network>
void load(const task& t, Network& net) {
    const auto layers = initial_layers(t);
    std::size_t next = 0;
    from_first_to_last(net, [&](auto l) {
        const auto& layer = layers[next++];
        auto& W = net.W(l);
        for (std::size_t i = 0; i < W.rows(); ++i) {
            net.b(l)[i] = layer.b[i];
            for (std::size_t j = 0; j < W.columns(); ++j) W(i, j) = layer.W[i * W.columns() + j];
        }
    });
}

/// The samples of every mini-batch.
template <class Network>
std::vector<gradus::example_for<Network>> make_examples(const task& t, const Network&) {
    const auto data = make_samples(t);
    std::vector<gradus::example_for<Network>> examples(t.batch * batches);
    for (std::size_t s = 0; s < examples.size(); ++s) {
        gradus::resize(examples[s].x, t.inputs(), 1);
        gradus::resize(examples[s].y, t.outputs(), 1);
        std::copy_n(&data.x[s * t.inputs()], t.inputs(), examples[s].x.data());
        std::copy_n(&data.y[s * t.outputs()], t.outputs(), examples[s].y.data());
    }
    return examples;
}

/// Times a trainer's steps on a network whose weights are loaded here.
template <class Network, class Cost, class Trainer>
void report_training(const char* who, const task& t, Network& net, const Cost& cost,
                     Trainer trainer) {
    load(t, net);
    const auto samples = make_examples(t, net);
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    report(
        who, t,
        [&](std::size_t first, std::size_t count) {
            for (std::size_t step = first; step < first + count; ++step)
                trainer.step(net, samples,
                             std::span(order).subspan(step % batches * t.batch, t.batch));
        },
        [&] { return mean_cost(net, std::span(samples).first(t.batch), cost); });
}

} // namespace task
