#pragma once

#include "task.hpp"

#include <gradus/training/data/example.hpp>

#include <algorithm>

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
        std::copy_n(&data.x[s * t.inputs()], t.inputs(), examples[s].x.data());
        std::copy_n(&data.y[s * t.outputs()], t.outputs(), examples[s].y.data());
    }
    return examples;
}

} // namespace task
