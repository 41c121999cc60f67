#include "catch.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs.hpp>
#include <gradus/training/evaluation.hpp>
#include <gradus/training/example.hpp>
#include <gradus/training/initialisers.hpp>
#include <gradus/training/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <cmath>
#include <vector>

// One full-batch step moves every parameter by −η times the derivative of
//     C = mean cost + λ/(2n) Σ w²,
// which central differences give to about h². The whole way is checked: cost, output error,
// backward pass, sums, mini-batch, step.

namespace {

using namespace gradus;

constexpr double lambda = 0.75;

template <class Network>
std::vector<example_for<Network>> random_samples(const Network& net, random_generator& random) {
    const propagation<Network> shape(net);
    std::vector<example_for<Network>> samples(5, {shape.a(zero), shape.delta(last_layer(net))});
    for (auto& [x, y] : samples) {
        for (std::size_t j = 0; j < x.size(); ++j) x[j] = normal(random);
        double sum = 0; // softmax wants a distribution; the others do not mind
        for (std::size_t i = 0; i < y.size(); ++i) sum += y[i] = uniform(random);
        for (std::size_t i = 0; i < y.size(); ++i) y[i] /= sum;
    }
    return samples;
}

template <class Network, class Samples, class Cost>
double regularised_cost(const Network& net, const Samples& samples, const Cost& cost) {
    double squares = 0;
    from_first_to_last(net, [&](auto l) {
        for (std::size_t k = 0; k < net.W(l).rows() * net.W(l).columns(); ++k)
            squares += net.W(l).data()[k] * net.W(l).data()[k];
    });
    return mean_cost(net, samples, cost)
           + lambda / (2 * static_cast<double>(samples.size())) * squares;
}

template <class Network, class Cost>
void check(Network net, const Cost& cost) {
    random_generator random(8);
    initialise(net, random);
    const auto samples = random_samples(net, random);

    Network moved = net;
    trainer training(moved, cost, sgd{.learning_rate = 1, .lambda = lambda}, samples.size());
    training.train_epoch(moved, samples, random);

    const double h = 1e-5;
    const auto difference = [&](double& parameter) {
        const double value = parameter;
        parameter = value + h;
        const double above = regularised_cost(net, samples, cost);
        parameter = value - h;
        const double below = regularised_cost(net, samples, cost);
        parameter = value;
        return (above - below) / (2 * h);
    };
    // Third derivatives of order 1 leave h² = 1e-10; rounding leaves 1e-16/h = 1e-11.
    const auto agrees = [&](double& before, double after) {
        REQUIRE(std::abs((before - after) - difference(before)) < 1e-9);
        REQUIRE(before != after);
    };
    from_first_to_last(net, [&](auto l) {
        for (std::size_t i = 0; i < net.b(l).size(); ++i) {
            agrees(net.b(l)[i], moved.b(l)[i]);
            for (std::size_t j = 0; j < net.W(l).columns(); ++j)
                agrees(net.W(l)(i, j), moved.W(l)(i, j));
        }
    });
}

} // namespace

TEST_CASE("a step is minus the finite difference: sigmoid, cross-entropy") {
    check(make_network<double>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid)), cross_entropy);
}

TEST_CASE("a step is minus the finite difference: softmax, cross-entropy") {
    check(make_network<double>(dense<3, 4>(softplus), dense<4, 3>(elu), dense<3, 3>(softmax)),
          cross_entropy);
    check(make_network<double>(dense<2, 3>(softmax)), cross_entropy);
}

TEST_CASE("a step is minus the finite difference: mixed activations, quadratic cost") {
    check(make_network<double>(dense<3, 4>(gradus::tanh), dense<4, 3>(leaky_relu),
                               dense<3, 2>(gradus::identity)),
          quadratic);
    check(make_network<double>(dense<2, 2>(sigmoid)), quadratic);
}

TEST_CASE("a step is minus the finite difference: shapes known at run time") {
    check(runtime_network<double, sigmoid_activation>({3, 4, 3, 2}, sigmoid), cross_entropy);
    check(runtime_network<double, tanh_activation>({3, 4, 2}, gradus::tanh), quadratic);
    check(make_runtime_network<double>({3, 4, 3, 2}, gradus::tanh, sigmoid), cross_entropy);
    check(make_runtime_network<double>({3, 4, 3}, elu, softmax), cross_entropy);
}
