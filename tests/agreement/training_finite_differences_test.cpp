#include "catch.hpp"
#include "random_examples.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/clipping.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/optimisers/with_parts.hpp>
#include <gradus/training/parameters.hpp>
#include <gradus/training/trainer.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <type_traits>
#include <vector>

// One full-batch step with η = 1 moves every parameter by minus the derivative of
//     C = mean cost + λ/(2n) Σ w² + κ/n Σ |w|,
// which central differences give to about h². The whole way is checked: cost, output error,
// backward pass, sums, mini-batch, regulariser, clipping, step.

namespace {

using namespace gradus;

constexpr double lambda = 0.75;
constexpr double kappa = 0.5;
constexpr std::size_t count = 5;

template <class Network>
using samples_for = std::vector<example_for<Network>>;

template <class Network, class Function>
double sum_over_weights(const Network& net, const Function& f) {
    double sum = 0;
    for_each_weight(net, [&](double w) { sum += f(w); }, net.parameters);
    return sum;
}

template <class Network>
double squares(const Network& net) {
    return lambda / (2.0 * count) * sum_over_weights(net, [](double w) { return w * w; });
}
template <class Network>
double absolutes(const Network& net) {
    return kappa / count * sum_over_weights(net, [](double w) { return std::abs(w); });
}

/// (C(w + h) − C(w − h))/2h for every parameter w.
template <class Network, class Objective>
auto central_differences(Network net, const Objective& C) {
    const double h = 1e-5;
    auto gradient = zero_parameters(net);
    for_each_parameter(
        net,
        [&](double& parameter, double& difference) {
            const double value = parameter;
            parameter = value + h;
            const double above = C(net);
            parameter = value - h;
            const double below = C(net);
            parameter = value;
            difference = (above - below) / (2 * h);
        },
        net.parameters, gradient);
    return gradient;
}

template <class Network, class Cost, class Optimiser>
Network stepped(Network net, const Cost& cost, const Optimiser& optimiser,
                const samples_for<Network>& samples) {
    trainer training(net, cost, optimiser, samples.size());
    random_generator random;
    training.train_epoch(net, samples, random);
    return net;
}

/// Third derivatives of order 1 leave h² = 1e-10; rounding leaves 1e-16/h = 1e-11.
template <class Network>
void moved_by(const Network& before, const Network& after,
              const typename Network::parameters_type& gradient) {
    for_each_parameter(
        before,
        [](double from, double to, double derivative) {
            REQUIRE(std::abs((from - to) - derivative) < 1e-9);
            REQUIRE((from != to) == (derivative != 0));
        },
        before.parameters, after.parameters, gradient);
}

template <class Network>
Network initialised(Network net) {
    random_generator random(8);
    initialise_as_nielsen(net, random);
    return net;
}

template <class Network, class Cost>
void check(const Network& blank, const Cost& cost) {
    const Network net = initialised(blank);
    random_generator random(9);
    const auto samples = random_examples(net, count, random);
    moved_by(net, stepped(net, cost, sgd{.learning_rate = 1, .lambda = lambda}, samples),
             central_differences(net, [&](const Network& near) {
                 return mean_cost(near, samples, cost) + squares(near);
             }));
}

} // namespace

TEST_CASE("a step is minus the finite difference: each activation, quadratic cost") {
    const auto activations = boost::hana::make_tuple(sigmoid, gradus::tanh, relu, leaky_relu, elu,
                                                     softplus, gradus::identity);
    boost::hana::for_each(activations, [](auto activation) {
        INFO(activation.name);
        check(make_network<double>(dense<3, 4>(activation), dense<4, 2>(activation)), quadratic);
    });
}

TEST_CASE("a step is minus the finite difference: sigmoid, cross-entropy") {
    check(make_network<double>(dense<3, 4>(sigmoid), dense<4, 2>(sigmoid)), cross_entropy);
}

TEST_CASE("a step is minus the finite difference: softmax, cross-entropy") {
    check(make_network<double>(dense<3, 4>(softplus), dense<4, 3>(elu), dense<3, 3>(softmax)),
          cross_entropy);
    check(make_network<double>(dense<2, 3>(softmax)), cross_entropy);
}

TEST_CASE("a step is minus the finite difference: shapes known at run time") {
    check(runtime_network<double, sigmoid_activation>({3, 4, 3, 2}, sigmoid), cross_entropy);
    check(runtime_network<double, tanh_activation>({3, 4, 2}, gradus::tanh), quadratic);
    check(make_runtime_network<double>({3, 4, 3, 2}, gradus::tanh, sigmoid), cross_entropy);
    check(make_runtime_network<double>({3, 4, 3}, elu, softmax), cross_entropy);
}

TEST_CASE("a step is minus the finite difference: regularisers and clipping") {
    const auto net =
        initialised(make_network<double>(dense<3, 4>(gradus::tanh), dense<4, 2>(sigmoid)));
    using network = std::remove_const_t<decltype(net)>;
    random_generator random(9);
    const auto samples = random_examples(net, count, random);
    const sgd plain{.learning_rate = 1};
    const auto after = [&](auto... parts) {
        return stepped(net, cross_entropy, with_parts(net, plain, parts...), samples);
    };
    auto gradient = central_differences(net, [&](const network& near) {
        return mean_cost(near, samples, cross_entropy) + squares(near) + absolutes(near);
    });
    moved_by(net, after(l1(kappa), l2(lambda)), gradient);

    double length = 0;
    for_each_parameter(net, [&](double g) { length += g * g; }, gradient);
    length = std::sqrt(length);
    auto shortened = gradient;
    for_each_parameter(net, [&](double& g) { g *= 0.25 / length; }, shortened);
    REQUIRE(length > 0.5);
    moved_by(net, after(l1(kappa), l2(lambda), clip_by_norm(0.25)), shortened);

    auto clamped = gradient;
    std::size_t changed = 0;
    for_each_parameter(
        net,
        [&](double& g) {
            changed += std::abs(g) > 0.05 ? 1u : 0u;
            g = std::clamp(g, -0.05, 0.05);
        },
        clamped);
    REQUIRE(changed > 0);
    moved_by(net, after(l1(kappa), l2(lambda), clip_by_value(0.05)), clamped);

    // ‖w‖ ≤ 1 for the weights into each neuron, in the same direction.
    const network free = after(l2(lambda));
    const network bounded = after(l2(lambda), max_norm(1));
    std::size_t cut = 0;
    from_first_to_last(net, [&](auto l) {
        for (std::size_t i = 0; i < free.W(l).rows(); ++i) {
            double square = 0;
            for (std::size_t j = 0; j < free.W(l).columns(); ++j)
                square += free.W(l)(i, j) * free.W(l)(i, j);
            const double factor = square > 1 ? 1 / std::sqrt(square) : 1;
            cut += square > 1 ? 1u : 0u;
            for (std::size_t j = 0; j < free.W(l).columns(); ++j)
                REQUIRE(std::abs(bounded.W(l)(i, j) - factor * free.W(l)(i, j)) < 1e-15);
        }
        REQUIRE(bounded.b(l) == free.b(l));
    });
    REQUIRE(cut > 0);
    REQUIRE(cut < 6);
}
