#pragma once

#include <gradus/networks/propagation.hpp>
#include <gradus/numbers/random.hpp>
#include <gradus/training/data/example.hpp>

#include <cstddef>
#include <vector>

/// Inputs from N(0, 1) and targets that are a distribution, which suits every cost. They are drawn
/// as floats, so that every scalar gets the same inputs.
template <class Network>
std::vector<gradus::example_for<Network>> random_examples(const Network& net, std::size_t count,
                                                          gradus::random_generator& random) {
    using T = typename Network::scalar;
    const gradus::propagation<Network> shape(net);
    std::vector<gradus::example_for<Network>> examples(
        count, {shape.a(gradus::zero), shape.delta(last_layer(net))});
    for (auto& [x, y] : examples) {
        for (std::size_t j = 0; j < x.size(); ++j)
            x[j] = T(static_cast<float>(gradus::normal(random)));
        T sum = T(0);
        for (std::size_t i = 0; i < y.size(); ++i) {
            y[i] = T(static_cast<float>(gradus::uniform(random)));
            sum = sum + y[i];
        }
        for (std::size_t i = 0; i < y.size(); ++i) y[i] = y[i] / sum;
    }
    return examples;
}
