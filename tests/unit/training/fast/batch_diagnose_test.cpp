#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/activations.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_diagnose.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/sgd.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

using namespace gradus;

namespace {

template <class Network>
auto make_samples(const Network&, std::size_t count) {
    random_generator random(3);
    std::vector<example_for<Network>> samples(count);
    for (auto& [x, y] : samples) {
        for (std::size_t j = 0; j < x.size(); ++j)
            x[j] = static_cast<typename Network::scalar>(normal(random));
        y[index_below(random, y.size())] = 1;
    }
    return samples;
}

/// Every number of the diagnosis is that of diagnose(), but for `tolerance` of it; the shares of
/// units and samples are the same.
void check_same(const diagnosis& batches, const diagnosis& exact, double tolerance) {
    REQUIRE(batches.layers.size() == exact.layers.size());
    for (std::size_t l = 0; l < exact.layers.size(); ++l) {
        const layer_diagnosis& fast = batches.layers[l];
        const layer_diagnosis& slow = exact.layers[l];
        for (const auto number :
             {&layer_diagnosis::weight_gradient, &layer_diagnosis::weight_gradient_per_sample,
              &layer_diagnosis::bias_gradient, &layer_diagnosis::bias_gradient_per_sample,
              &layer_diagnosis::update_to_weight, &layer_diagnosis::activation_mean,
              &layer_diagnosis::activation_variance}) {
            INFO("layer " << l + 1);
            REQUIRE(std::fabs(fast.*number - slow.*number) <= tolerance * std::fabs(slow.*number));
        }
        REQUIRE(std::fabs(fast.saturated - slow.saturated) < 1e-12);
        REQUIRE(fast.dead == slow.dead);
    }
}

template <class Network, class Cost>
void check(Network net, const Cost& cost, double tolerance) {
    random_generator random(1);
    initialise_as_nielsen(net, random);
    const auto samples = make_samples(
        make_network<typename Network::scalar>(dense<5, 9>(sigmoid), dense<9, 3>(sigmoid)),
        150); // two mini-batches of 64 and 22 samples
    const sgd optimiser{0.5, 0.1};
    const diagnosis exact = diagnose(net, samples, cost, optimiser, 1000);
    with_each_instruction_set([&] {
        check_same(batch_diagnose(net, samples, cost, optimiser, 1000), exact, tolerance);
        check_same(batch_diagnose<7>(net, samples, cost, optimiser, 1000), exact, tolerance);
    });
}

} // namespace

TEST_CASE("The diagnosis of mini-batches is that of the samples, but for rounding") {
    check(make_network<float>(dense<5, 9>(gradus::tanh), dense<9, 3>(sigmoid)), cross_entropy,
          1e-4);
    check(make_network<double>(dense<5, 9>(relu), dense<9, 3>(softmax)), cross_entropy, 1e-12);
    check(make_runtime_network<float>({5, 9, 9, 3}, sigmoid, softmax), cross_entropy, 1e-4);
    check(make_runtime_network<double>({5, 9, 3}, elu, identity), quadratic, 1e-12);
}

TEST_CASE("The diagnosis of mini-batches counts units that no gradient reaches") {
    auto net = make_network<float>(dense<5, 4>(relu), dense<4, 3>(softmax));
    random_generator random(1);
    initialise(net, random);
    net.b(one)[2] = -1000;
    const auto samples = make_samples(net, 100);
    REQUIRE(batch_diagnose(net, samples, cross_entropy, sgd{0.5}, 100).layers[0].dead == 0.25);
}

TEST_CASE("The diagnosis of mini-batches sees gradients whose squares are 0 in float, and NaN") {
    auto net = make_network<float>(dense<5, 4>(identity), dense<4, 3>(identity));
    random_generator random(1);
    initialise(net, random);
    for (std::size_t k = 0; k < 12; ++k) net.W(boost::hana::size_c<2>).data()[k] = 1e-30f;
    const auto samples = make_samples(net, 100);
    const double small =
        batch_diagnose(net, samples, quadratic, sgd{0.5}, 100).layers[0].bias_gradient;
    REQUIRE(small > 1e-32);
    REQUIRE(small < 1e-28);
    net.b(one)[1] = std::numeric_limits<float>::quiet_NaN();
    REQUIRE(
        std::isnan(batch_diagnose(net, samples, quadratic, sgd{0.5}, 100).layers[0].bias_gradient));
}

TEST_CASE("A diagnosis of no samples is refused by mini-batches too") {
    const auto net = make_network<float>(dense<5, 4>(relu), dense<4, 3>(softmax));
    REQUIRE_THROWS_WITH(batch_diagnose(net, make_samples(net, 0), cross_entropy, sgd{0.5}, 100),
                        "there are no samples to diagnose");
}

TEST_CASE("Outputs are taken on the way of a diagnosis, as for_each_output gives them") {
    auto net = make_network<float>(dense<5, 4>(relu), dense<4, 3>(softmax));
    random_generator random(1);
    initialise(net, random);
    const auto samples = make_samples(net, 70);
    const auto L = last_layer(net);
    std::vector<float> expected, seen;
    const auto into = [&](std::vector<float>& outputs) {
        return [&](const auto& state, std::size_t s, const auto& y) {
            outputs.push_back(state.z(L)(0, s));
            outputs.push_back(state.a(L)(2, s));
            outputs.push_back(y[0]);
        };
    };
    for_each_output<64>(net, samples, into(expected));
    const sgd optimiser{0.5};
    const auto with = batch_diagnose(net, samples, cross_entropy, optimiser, 70, into(seen));
    CHECK(seen.size() == 210);
    CHECK(seen == expected);
    const auto without = batch_diagnose(net, samples, cross_entropy, optimiser, 70);
    CHECK(with.layers[0].weight_gradient == without.layers[0].weight_gradient);
}
