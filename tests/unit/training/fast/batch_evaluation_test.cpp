#include "catch.hpp"
#include "instruction_sets.hpp"

#include <gradus/activations.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/initialisers/initialise.hpp>

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
        for (std::size_t j = 0; j < x.size(); ++j) x[j] = static_cast<float>(normal(random));
        y[index_below(random, y.size())] = 1;
    }
    return samples;
}

/// The same accuracy as sample by sample, and the same cost but for rounding.
template <class Network, class Cost>
void check(Network net, const Cost& cost) {
    random_generator random(1);
    initialise_as_nielsen(net, random);
    const auto samples = make_samples(net, 150); // two mini-batches of 64 and 22 samples
    with_each_instruction_set([&] {
        REQUIRE(batch_accuracy(net, samples) == accuracy(net, samples));
        const double exact = mean_cost(net, samples, cost);
        REQUIRE(std::fabs(batch_mean_cost(net, samples, cost) - exact) < 1e-6 * exact);
    });
    REQUIRE(batch_accuracy<7>(net, samples) == accuracy(net, samples));
}

const auto small = make_network<float>(dense<5, 9>(gradus::tanh), dense<9, 3>(sigmoid));

} // namespace

TEST_CASE("Accuracy and mean cost of mini-batches are those of the samples") {
    check(small, cross_entropy);
    check(make_network<double>(dense<5, 9>(gradus::tanh), dense<9, 3>(softmax)), cross_entropy);
    check(make_network<float>(dense<5, 9>(gradus::tanh), dense<9, 1>(sigmoid)), quadratic);
}

TEST_CASE("A network whose outputs are NaN is right about no sample") {
    // In the last layer, of one output and of several; before every known kind of layer.
    const auto is_never_right = [](auto net) {
        random_generator random(1);
        initialise(net, random);
        const auto samples = make_samples(net, 150);
        REQUIRE(batch_accuracy(net, samples) > 0);
        const float nan = std::numeric_limits<float>::quiet_NaN();
        auto broken_at_the_end = net;
        broken_at_the_end.b(last_layer(net))[0] = nan;
        net.b(one)[1] = nan;
        with_each_instruction_set([&] {
            REQUIRE(batch_accuracy(broken_at_the_end, samples) == 0);
            REQUIRE(batch_accuracy(net, samples) == 0);
        });
    };
    is_never_right(make_network<float>(dense<5, 9>(gradus::tanh), dense<9, 3>(sigmoid)));
    is_never_right(make_network<float>(dense<5, 9>(sigmoid), dense<9, 3>(softmax)));
    is_never_right(make_network<double>(dense<5, 9>(relu), dense<9, 3>(leaky_relu)));
    is_never_right(make_network<float>(dense<5, 9>(elu), dense<9, 3>(softplus)));
    is_never_right(make_network<float>(dense<5, 9>(leaky_relu), dense<9, 3>(gradus::identity)));
    is_never_right(make_network<double>(dense<5, 9>(softplus), dense<9, 3>(relu)));
    auto single = make_network<float>(dense<5, 1>(sigmoid));
    single.b(one)[0] = std::numeric_limits<float>::quiet_NaN();
    const std::vector<example_for<decltype(single)>> zeros(3);
    REQUIRE(batch_accuracy(single, zeros) == 0); // 0 is what a NaN was taken for
}

TEST_CASE("Accuracy and mean cost of no samples are 0") {
    const auto none = make_samples(small, 0);
    REQUIRE(batch_accuracy(small, none) == 0);
    REQUIRE(batch_mean_cost(small, none, quadratic) == 0);
}

TEST_CASE("Accuracy refuses a sample and a target of another size") {
    using numbers = std::vector<float>;
    std::vector<example<numbers, numbers>> samples{{numbers(5), numbers(3)}};
    REQUIRE_NOTHROW(batch_accuracy(small, samples));
    samples.push_back({numbers(4), numbers(3)});
    REQUIRE_THROWS_AS(batch_accuracy(small, samples), std::invalid_argument);
    samples[1] = {numbers(5), numbers(2)};
    REQUIRE_THROWS_AS(batch_accuracy(small, samples), std::invalid_argument);
    REQUIRE_THROWS_AS(batch_mean_cost(small, samples, quadratic), std::invalid_argument);
}

TEST_CASE("a mean cost by batches does not depend on how often the samples are repeated") {
    const auto net = make_network<float>(dense<1, 1>(sigmoid));
    using sample = example_for<decltype(net)>;
    const sample undecided{{1}, {1}};
    const float once = batch_mean_cost(net, std::vector<sample>(1, undecided), cross_entropy);
    REQUIRE(batch_mean_cost(net, std::vector<sample>(300'000, undecided), cross_entropy) == once);
}

TEST_CASE("Accuracy and mean cost of mini-batches are those of the samples for shapes known at run "
          "time") {
    auto net = make_runtime_network<float>({5, 9, 3}, gradus::tanh, softmax);
    random_generator random(1);
    initialise_as_nielsen(net, random);
    const auto samples = make_samples(small, 150);
    with_each_instruction_set([&] {
        REQUIRE(batch_accuracy(net, samples) == accuracy(net, samples));
        const double exact = mean_cost(net, samples, cross_entropy);
        REQUIRE(std::fabs(batch_mean_cost(net, samples, cross_entropy) - exact) < 1e-6 * exact);
    });
}
