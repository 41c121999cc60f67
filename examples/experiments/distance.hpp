#pragma once

#include "digits.hpp"

#include <gradus/numbers/elementary.hpp>

#include <cstddef>
#include <vector>

namespace experiments {

/// How far each hidden layer's biases have moved, ‖b^l − b^l before‖.
template <class Network>
std::vector<double> distances(const Network& before, const Network& after) {
    std::vector<double> all;
    for (std::size_t l = 1; l < after.parameters.size(); ++l) {
        double sum = 0;
        for (std::size_t i = 0; i < after.b(l).size(); ++i) {
            const double moved = after.b(l)[i] - before.b(l)[i];
            sum += moved * moved;
        }
        all.push_back(gradus::numbers::sqrt(sum));
    }
    return all;
}

/// How far they moved in the first mini-batches, of the images in their order.
template <class Network, class Optimiser>
std::vector<double> distances_after(const setting& given, const Network& start,
                                    const Optimiser& optimiser, std::size_t steps) {
    Network net = start;
    take_steps(net, given, optimiser, steps);
    return distances(start, net);
}

} // namespace experiments
