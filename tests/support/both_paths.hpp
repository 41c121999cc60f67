#pragma once

#include "catch.hpp"

#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/trainer.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

/// The same training on the exact and on the fast path.
namespace both_paths {

using namespace gradus;

template <class Network>
std::vector<example_for<Network>> make_samples(const Network& net) {
    random_generator random(3);
    std::vector<example_for<Network>> samples(97); // the last mini-batch has 2 of 5
    for (auto& [x, y] : samples) {
        if constexpr (!ConstantSizes<decltype(x)>) {
            x = vector<typename Network::scalar, dynamic>(net.W(1).columns());
            y = vector<typename Network::scalar, dynamic>(net.b(last_layer(net)).size());
        }
        for (std::size_t j = 0; j < x.size(); ++j)
            x[j] = static_cast<typename Network::scalar>(uniform(random));
        y[index_below(random, y.size())] = 1;
    }
    return samples;
}

template <class T>
void take_larger(T& largest, const T* x, const T* y, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        const T difference = std::fabs(x[i] - y[i]);
        if (!(difference <= largest)) largest = difference; // a NaN counts as well
    }
}

/// The largest difference of any weight or bias after three epochs on both paths, in ε.
/// make_optimiser(net) is asked for one optimiser a path.
template <class Network, class Cost, class MakeOptimiser>
double largest_difference(Network net, const Cost& cost, const MakeOptimiser& make_optimiser) {
    using T = typename Network::scalar;
    random_generator random(1);
    initialise_as_nielsen(net, random);
    Network fast_net = net;
    const Network before = net;
    const auto samples = make_samples(net);
    trainer exact(net, cost, make_optimiser(net), 5);
    auto fast = make_batch_trainer<5>(net, cost, make_optimiser(net));
    random_generator same_order = random;
    for (int epoch = 0; epoch < 3; ++epoch) {
        exact.train_epoch(net, samples, random);
        fast.train_epoch(fast_net, samples, same_order);
    }
    T difference = 0, way = 0;
    from_first_to_last(net, [&](auto l) {
        const std::size_t weights = net.W(l).rows() * net.W(l).columns();
        take_larger(difference, net.W(l).data(), fast_net.W(l).data(), weights);
        take_larger(difference, net.b(l).data(), fast_net.b(l).data(), net.b(l).size());
        take_larger(way, net.W(l).data(), before.W(l).data(), weights);
    });
    REQUIRE(way > T(0.05)); // the training has gone somewhere
    return difference / std::numeric_limits<T>::epsilon();
}

} // namespace both_paths
