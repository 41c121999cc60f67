#include "as_peer.hpp"
#include "catch.hpp"
#include "mean_gradient.hpp"
#include "random_examples.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/image_examples.hpp>
#include <gradus/training/data/mnist_format.hpp>
#include <gradus/training/initialisers/initialise.hpp>

#include <span>

// The gradient of the mean cost with respect to every weight and bias, against PyTorch's automatic
// differentiation of the same network. 1e-6 is asked for; both round in double.

namespace {

using namespace gradus;

constexpr double tolerance = 1e-10;

template <class Network, class Examples, class Cost>
double difference(const Network& net, const Examples& examples, const Cost& cost) {
    const auto ours = as_peer(net, mean_gradient(net, examples, cost));
    const auto theirs = peer::gradient(as_peer(net, net.parameters), as_peer(examples), Cost::name);
    return relative_difference(ours, theirs);
}

template <class Network, class Cost>
double difference_at_random(Network net, const Cost& cost) {
    random_generator random(7);
    initialise_as_nielsen(net, random);
    const auto examples = random_examples(net, 6, random);
    return difference(net, examples, cost);
}

template <class Function>
void for_each_activation(const Function& f) {
    const auto of_one = [&](auto activation) {
        INFO(activation.name);
        f(activation);
    };
    every_activation([&](auto... activation) { (of_one(activation), ...); });
}

} // namespace

TEST_CASE("PyTorch's gradient: each activation in hidden layers, sigmoid and cross-entropy") {
    for_each_activation([](auto a) {
        const auto net = make_network<double>(dense<5, 7>(a), dense<7, 6>(a), dense<6, 3>(sigmoid));
        REQUIRE(difference_at_random(net, cross_entropy) < tolerance);
    });
}

TEST_CASE("PyTorch's gradient: each activation in hidden layers, softmax and cross-entropy") {
    for_each_activation([](auto a) {
        const auto net = make_runtime_network<double>({5, 7, 6, 3}, a, softmax);
        REQUIRE(difference_at_random(net, cross_entropy) < tolerance);
    });
}

TEST_CASE("PyTorch's gradient: each activation at the output, quadratic cost") {
    for_each_activation([](auto a) {
        const auto net = make_network<double>(dense<4, 6>(gradus::tanh), dense<6, 3>(a));
        REQUIRE(difference_at_random(net, quadratic) < tolerance);
        const auto free = make_runtime_network<double>({4, 6, 3}, a, a);
        REQUIRE(difference_at_random(free, quadratic) < tolerance);
    });
}

TEST_CASE("PyTorch's gradient: Nielsen's deepest network on images") {
    auto net = make_network<double>(dense<784, 30>(sigmoid), dense<30, 30>(sigmoid),
                                    dense<30, 30>(sigmoid), dense<30, 30>(sigmoid),
                                    dense<30, 10>(sigmoid));
    random_generator random(1);
    initialise_as_nielsen(net, random);
    const auto images = make_examples(load_mnist_format(EXAMPLE_DATA).test, net);
    REQUIRE(difference(net, std::span(images).first(20), cross_entropy) < tolerance);
}

TEST_CASE("the comparison with PyTorch can fail") {
    auto net = make_network<double>(dense<4, 6>(gradus::tanh), dense<6, 3>(sigmoid));
    random_generator random(7);
    initialise_as_nielsen(net, random);
    const auto examples = random_examples(net, 6, random);
    const auto theirs =
        peer::gradient(as_peer(net, net.parameters), as_peer(examples), "cross-entropy");
    auto ours = mean_gradient(net, examples, cross_entropy);
    ours[one].W(5, 3) *= 1 + 1e-6;
    REQUIRE(relative_difference(as_peer(net, ours), theirs) > tolerance);
    REQUIRE(relative_difference(theirs, {}) == INFINITY);
    REQUIRE_FALSE(
        relative_difference(as_peer(net, zero_parameters(net)), as_peer(net, zero_parameters(net)))
        < tolerance);
}
