#include "both_paths.hpp"
#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/optimisers/sgd.hpp>

// The fast path computes the same equations on the same samples, but sums in another order, with
// fused multiply-adds and with activations that are a few ulp off. So its parameters differ from
// the exact path's by rounding alone: after 3 epochs of 20 steps by less than 100 ε, of parameters
// of the order of 1. (Not where the training itself makes small differences large: with a tanh
// output and η = 0.3, one ulp in one weight becomes 20,000 after these 60 steps.)

namespace {

using namespace gradus;
using both_paths::largest_difference;

auto plain_sgd(double learning_rate) {
    return [=](const auto&) { return sgd{learning_rate, 0.5}; };
}

/// A hidden layer of one activation under an output and its cost.
template <class T, class Hidden, class Output, class Cost>
void check_activation(const Hidden& hidden, const Output& output, const Cost& cost,
                      double learning_rate = 0.3) {
    with_each_instruction_set([&] {
        const auto net = make_network<T>(dense<9, 17>(hidden), dense<17, 3>(output));
        const double difference = largest_difference(net, cost, plain_sgd(learning_rate));
        INFO(Hidden::name << ", " << Output::name << ", " << Cost::name);
        CHECK(difference < 100);
    });
}

} // namespace

TEST_CASE("The fast path trains to the exact path's parameters, but for rounding") {
    check_activation<float>(sigmoid, sigmoid, cross_entropy);
    check_activation<float>(sigmoid, softmax, cross_entropy);
    check_activation<float>(gradus::tanh, sigmoid, quadratic);
    check_activation<float>(relu, softmax, cross_entropy);
    check_activation<float>(leaky_relu, elu, quadratic);
    check_activation<float>(elu, sigmoid, quadratic);
    check_activation<float>(softplus, gradus::tanh, quadratic, 0.05);
    check_activation<float>(identity, softplus, quadratic);
    check_activation<double>(gradus::tanh, softmax, cross_entropy);
    check_activation<double>(elu, softplus, quadratic);
}

TEST_CASE("The fast path agrees with the exact path where neurons stand alone") {
    with_each_instruction_set([] {
        const auto net =
            make_network<double>(dense<3, 1>(sigmoid), dense<1, 1>(sigmoid), dense<1, 3>(identity));
        CHECK(largest_difference(net, quadratic, plain_sgd(0.3)) < 100);
    });
}

TEMPLATE_TEST_CASE("The fast path agrees with the exact path where shapes are known at run time",
                   "", float, double) {
    using T = TestType;
    with_each_instruction_set([] {
        const auto check = [](const std::vector<std::size_t>& sizes, auto... activations) {
            const auto net = make_runtime_network<T>(sizes, activations...);
            CHECK(largest_difference(net, cross_entropy, plain_sgd(0.3)) < 100);
        };
        check({9, 17, 3}, gradus::tanh, sigmoid);
        check({9, 17, 3}, relu, softmax);
        check({3, 1, 1, 2}, sigmoid);
        check({40, 3, 64, 12}, sigmoid);
    });
}
