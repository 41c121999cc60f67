#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/training/costs.hpp>
#include <gradus/training/example.hpp>
#include <gradus/training/fast/batch_trainer.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

// The fast path computes the same equations on the same samples, but sums in another order, with
// fused multiply-adds and with activations that are a few ulp off. So its parameters differ from
// the exact path's by rounding alone: after 3 epochs of 20 steps by less than 100 ε, of parameters
// of the order of 1.

namespace {

using namespace gradus;

template <class Network>
std::vector<example_for<Network>> make_samples(const Network&) {
    random_generator random(3);
    std::vector<example_for<Network>> samples(97); // the last mini-batch has 2 of 5
    for (auto& [x, y] : samples) {
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

/// The largest difference of any weight or bias after three epochs on both paths.
template <class Network, class Cost>
auto largest_difference(Network net, const Cost& cost) {
    using T = typename Network::scalar;
    random_generator random(1);
    initialise(net, random);
    Network fast_net = net;
    const Network before = net;
    const auto samples = make_samples(net);
    const sgd descent{0.3, 0.5};
    trainer exact(net, cost, descent, 5);
    auto fast = make_batch_trainer<5>(net, cost, descent);
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
    REQUIRE(way > T(0.1)); // the training has gone somewhere
    return difference / std::numeric_limits<T>::epsilon();
}

} // namespace

TEMPLATE_TEST_CASE("The fast path trains to the exact path's parameters, but for rounding", "",
                   float, double) {
    using T = TestType;
    with_each_instruction_set([] {
        CHECK(largest_difference(make_network<T>(dense<20, 17>(sigmoid), dense<17, 3>(sigmoid)),
                                 cross_entropy)
              < 100);
        CHECK(largest_difference(make_network<T>(dense<9, 33>(gradus::tanh),
                                                 dense<33, 10>(leaky_relu), dense<10, 2>(sigmoid)),
                                 quadratic)
              < 100);
        CHECK(largest_difference(make_network<T>(dense<3, 1>(sigmoid), dense<1, 1>(sigmoid),
                                                 dense<1, 2>(identity)),
                                 quadratic)
              < 100);
    });
}
