#include "catch.hpp"
#include "mean_gradient.hpp"
#include "random_examples.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/dual.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/regularisers.hpp>
#include <gradus/training/parameters.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/unpack.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

// The gradient that training uses, by backpropagation and by the regularisers, against the
// derivative of the cost that evaluation measures, in dual numbers: every activation and cost,
// float and double, shapes of the compiler and of run time.

namespace {

using namespace gradus;

template <class T, class... Layers>
auto with_duals(const network<T, Layers...>& net) {
    return boost::hana::unpack(net.layers,
                               [](auto... layers) { return make_network<dual<T>>(layers...); });
}
template <class T, class Hidden, class Output>
auto with_duals(const runtime_network<T, Hidden, Output>& net) {
    std::vector<std::size_t> sizes{net.W(1).columns()};
    for (const auto& layer : net.parameters) sizes.push_back(layer.b.size());
    return make_runtime_network<dual<T>>(sizes, net.hidden_activation, net.output_activation);
}

/// C = mean cost + λ/(2n) Σ w² + λ/n Σ |w|, and its gradient as training has it.
constexpr std::size_t n = 5;
constexpr l1 absolutes(0.5);
constexpr l2 squares(0.75);

template <class Network>
auto samples_for(const Network& net) {
    random_generator random(9);
    return random_examples(net, n, random);
}

template <class Network, class Cost>
auto trained_gradient(const Network& net, const Cost& cost) {
    auto gradient = mean_gradient(net, samples_for(net), cost);
    absolutes.change_gradient(net, gradient, n);
    squares.change_gradient(net, gradient, n);
    return gradient;
}

template <class Network, class Cost>
void check(Network net, const Cost& cost) {
    using T = typename Network::scalar;
    random_generator random(8);
    initialise_as_nielsen(net, random);
    auto dual_net = with_duals(net);
    for_each_parameter(
        net, [](const T& w, dual<T>& p) { p = dual<T>(w); }, net.parameters, dual_net.parameters);
    const auto samples = samples_for(dual_net);
    // Sums of some dozen terms of order 1 are rounded in another order.
    const T tolerance = 64 * std::numeric_limits<T>::epsilon();
    const auto gradient = trained_gradient(net, cost);
    std::size_t moving = 0;
    for_each_parameter(
        net,
        [&](const T& g, dual<T>& p) {
            p.derivative = T(1);
            const dual<T> C = mean_cost(dual_net, samples, cost) + absolutes.penalty(dual_net, n)
                              + squares.penalty(dual_net, n);
            p.derivative = T(0);
            REQUIRE(std::abs(g - C.derivative) < tolerance);
            moving += std::abs(g) > 1000 * tolerance ? 1u : 0u;
        },
        gradient, dual_net.parameters);
    REQUIRE(moving > 10);
}

} // namespace

TEST_CASE("training's gradient is the derivative of the cost in dual numbers: each activation") {
    const auto activations = boost::hana::make_tuple(sigmoid, gradus::tanh, relu, leaky_relu, elu,
                                                     softplus, gradus::identity);
    boost::hana::for_each(activations, [](auto activation) {
        INFO(activation.name);
        check(make_network<double>(dense<3, 4>(activation), dense<4, 2>(activation)), quadratic);
    });
}

TEMPLATE_TEST_CASE("training's gradient is the derivative of the cost in dual numbers: each cost",
                   "", float, double) {
    using T = TestType;
    check(make_network<T>(dense<3, 4>(softplus), dense<4, 2>(sigmoid)), cross_entropy);
    check(make_network<T>(dense<3, 4>(gradus::tanh), dense<4, 3>(softmax)), cross_entropy);
    check(make_runtime_network<T>({3, 4, 3, 2}, elu, gradus::identity), quadratic);
}
