#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/initialisers/initialise.hpp>
#include <gradus/training/optimisers/adam.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

using namespace gradus;

namespace {

bool near(double x, double y) { return std::abs(x - y) <= 1e-14 * std::abs(y); }

constexpr sgd unit_step{.learning_rate = 1};

// Two linear neurons on one input, target 0: δ = z = (3x, 4x).
constexpr auto linear = [] {
    auto net = make_network<double>(dense<1, 2>(gradus::identity));
    net.W(one) = matrix<double, 2, 1>({{3}, {4}});
    return net;
}();
using linear_sample = example<vector<double, 1>, vector<double, 2>>;
constexpr std::array<linear_sample, 2> opposite{linear_sample{{1}, {}}, linear_sample{{-1}, {}}};

using one_to_one = example<vector<double, 1>, vector<double, 1>>;

} // namespace

TEST_CASE("norm of the mean and mean of the norms, by hand: samples that pull apart cancel") {
    constexpr layer_diagnosis layer = diagnose(linear, opposite, quadratic, unit_step).layers[0];
    STATIC_REQUIRE(layer.bias_gradient == 0); // (3, 4) and (−3, −4)
    STATIC_REQUIRE(layer.bias_gradient_per_sample == 5);
    STATIC_REQUIRE(layer.weight_gradient == 5); // both (3, 4)
    STATIC_REQUIRE(layer.weight_gradient_per_sample == 5);
    STATIC_REQUIRE(layer.activation_mean == 0);
    REQUIRE(near(layer.activation_variance, 12.5)); // of 3, 4, −3, −4
    STATIC_REQUIRE(layer.saturated == 0);
    STATIC_REQUIRE(layer.dead == 0);
}

TEST_CASE("the update is what the optimiser would do, and is not done") {
    const auto ratio = [](auto optimiser) {
        return diagnose(linear, opposite, quadratic, optimiser).layers[0].update_to_weight;
    };
    REQUIRE(near(ratio(sgd{.learning_rate = 0.25}), 0.25));
    // η λ/n w more, in the same direction
    REQUIRE(near(ratio(sgd{.learning_rate = 0.25, .lambda = 1}), 0.375));
    REQUIRE(near(diagnose(linear, opposite, quadratic, sgd{.learning_rate = 0.25, .lambda = 1}, 20)
                     .layers[0]
                     .update_to_weight,
                 0.2625));
    // Adam's first step: η in each of the two weights
    REQUIRE(std::abs(ratio(adam(linear, {.learning_rate = 0.5})) - 0.5 * std::sqrt(2) / 5) < 1e-9);
    SECTION("from weights 0 every update is infinitely large") {
        const auto zeros = make_network<double>(dense<1, 1>(gradus::identity));
        const std::array<one_to_one, 1> pulled{one_to_one{{1}, {1}}};
        const std::array<one_to_one, 1> still{one_to_one{{1}, {0}}};
        REQUIRE(diagnose(zeros, pulled, quadratic, unit_step).layers[0].update_to_weight
                == std::numeric_limits<double>::infinity());
        REQUIRE(diagnose(zeros, still, quadratic, unit_step).layers[0].update_to_weight == 0);
    }
}

TEST_CASE("the bias gradients are Nielsen's, the weight gradients those of backpropagation") {
    auto net =
        make_network<double>(dense<3, 5>(sigmoid), dense<5, 4>(gradus::tanh), dense<4, 2>(softmax));
    random_generator random(3);
    initialise_as_nielsen(net, random);
    std::vector<example_for<decltype(net)>> samples(7);
    auto sum = zero_parameters(net);
    std::array<double, 3> norms{};
    for (auto& [x, y] : samples) {
        for (std::size_t j = 0; j < 3; ++j) x[j] = normal(random);
        y[index_below(random, 2)] = 1;
        const auto& target = y;
        const auto gradient =
            backpropagate(net, x, [&](std::size_t i, double, double a) { return a - target[i]; });
        from_first_to_last(net, [&](auto l) {
            double square = 0;
            for (std::size_t k = 0; k < net.W(l).rows() * net.W(l).columns(); ++k) {
                const double g = gradient[l - one].W.data()[k];
                sum[l - one].W.data()[k] += g;
                square += g * g;
            }
            norms[l - one] += std::sqrt(square);
        });
    }
    const diagnosis what = diagnose(net, samples, cross_entropy, unit_step);
    const auto profile = gradient_profile(net, samples, cross_entropy);
    from_first_to_last(net, [&](auto l) {
        const layer_diagnosis& layer = what.layers[l - one];
        double square = 0;
        for (std::size_t k = 0; k < net.W(l).rows() * net.W(l).columns(); ++k)
            square += sum[l - one].W.data()[k] * sum[l - one].W.data()[k];
        REQUIRE(near(layer.weight_gradient, std::sqrt(square) / 7));
        REQUIRE(near(layer.weight_gradient_per_sample, norms[l - one] / 7));
        REQUIRE(near(layer.bias_gradient, profile[l - one]));
        REQUIRE(layer.bias_gradient_per_sample >= layer.bias_gradient);
        REQUIRE(layer.weight_gradient_per_sample > layer.weight_gradient);
    });
}

TEST_CASE("dead relu units and saturated sigmoid units are counted") {
    auto net = make_network<double>(dense<1, 4>(relu), dense<4, 4>(sigmoid));
    net.W(one) = matrix<double, 4, 1>({{1}, {-1}, {0}, {0}});
    net.b(one) = {0, 0, 1, -1}; // for x = ±1: half the time, the other half, always, never
    net.b(layer_c<2>) = {0, 5, -5, 4.3};
    using sample = example<vector<double, 1>, vector<double, 4>>;
    const std::array<sample, 2> samples{sample{{1}, {}}, sample{{-1}, {}}};
    const diagnosis what = diagnose(net, samples, cross_entropy, unit_step);
    REQUIRE(what.layers[0].dead == 0.25);
    REQUIRE(what.layers[0].saturated == 0);
    REQUIRE(what.layers[1].dead == 0);
    REQUIRE(what.layers[1].saturated == 0.5);
    SECTION("a unit is dead for the samples that are looked at") {
        const std::array<sample, 1> first{samples[0]};
        REQUIRE(diagnose(net, first, cross_entropy, unit_step).layers[0].dead == 0.5);
    }
}

TEST_CASE("an elu is saturated where its left side is flat, whatever its alpha") {
    const auto saturated = [](rational alpha, double z) {
        auto net = make_network<double>(dense<1, 1>(elu_activation(alpha)));
        net.b(one)[0] = z;
        const std::array<one_to_one, 1> samples{one_to_one{{0}, {0}}};
        return diagnose(net, samples, quadratic, unit_step).layers[0].saturated;
    };
    for (const rational alpha : {rational(1, 100), rational(1), rational(10)}) {
        REQUIRE(saturated(alpha, 0.1) == 0);
        REQUIRE(saturated(alpha, -0.1) == 0);
        REQUIRE(saturated(alpha, -2.99) == 0);
        REQUIRE(saturated(alpha, -3) == 1); // e^(−3) < 0.05
    }
    REQUIRE(saturated(0, -3) == 0); // relu
}

TEST_CASE("a slope that falls is no saturated one: swish and gelu are saturated far out alone") {
    const auto saturated = [](const auto& activation, double z) {
        auto net = make_network<double>(dense<1, 1>(activation));
        net.b(one)[0] = z;
        const std::array<one_to_one, 1> samples{one_to_one{{0}, {0}}};
        return diagnose(net, samples, quadratic, unit_step).layers[0].saturated;
    };
    REQUIRE(saturated(swish, -2.4) == 0); // its slope there is −0.0998
    REQUIRE(saturated(swish, -4.0) == 0);
    REQUIRE(saturated(swish, -10.0) == 1);
    REQUIRE(saturated(gelu, -1.4) == 0);
    REQUIRE(saturated(gelu, -5.0) == 1);
    REQUIRE(saturated(hard_tanh, 0.5) == 0);
    REQUIRE(saturated(hard_tanh, 1.5) == 1);
}

TEST_CASE("a mean over many samples of a float network is as good as one in double") {
    auto net = make_network<float>(dense<1, 1>(sigmoid));
    using sample = example<vector<float, 1>, vector<float, 1>>;
    const std::vector<sample> samples(300'000, sample{{1}, {0.9f}});
    const layer_diagnosis layer = diagnose(net, samples, quadratic, unit_step).layers[0];
    // Every sample has the same gradient.
    const layer_diagnosis only =
        diagnose(net, std::vector<sample>(1, samples[0]), quadratic, unit_step).layers[0];
    REQUIRE(std::abs(layer.bias_gradient / only.bias_gradient - 1) < 1e-10);
    REQUIRE(std::abs(layer.weight_gradient / only.weight_gradient - 1) < 1e-10);
    REQUIRE(layer.bias_gradient <= layer.bias_gradient_per_sample);
    REQUIRE(layer.weight_gradient <= layer.weight_gradient_per_sample);
}

TEST_CASE("gradients whose squares underflow have their norms") {
    auto net = make_network<double>(dense<1, 1>(gradus::identity), dense<1, 1>(gradus::identity));
    net.W(layer_c<2>)(0, 0) = 0x1p-700;
    const std::array<one_to_one, 1> samples{one_to_one{{1}, {1}}};
    REQUIRE(diagnose(net, samples, quadratic, unit_step).layers[0].bias_gradient == 0x1p-700);
    SECTION("and NaN is not taken for 0") {
        net.b(layer_c<2>)[0] = std::numeric_limits<double>::quiet_NaN();
        const layer_diagnosis first = diagnose(net, samples, quadratic, unit_step).layers[0];
        REQUIRE(std::isnan(first.bias_gradient));
        REQUIRE(std::isnan(first.weight_gradient));
    }
}

TEST_CASE("shapes known at run time, float, and the optimiser of a training under way") {
    using network_type = runtime_network<float, tanh_activation>;
    network_type net({2, 3, 1}, gradus::tanh);
    random_generator random(2);
    initialise_as_nielsen(net, random);
    std::vector<example_for<network_type>> samples(
        4, {vector<float, dynamic>(2), vector<float, dynamic>(1)});
    for (auto& [x, y] : samples) y[0] = 0.5f + (x[0] = static_cast<float>(uniform(random)));
    trainer training(net, quadratic, adam(net, {.learning_rate = 0.125}), 4);
    for (int epoch = 0; epoch < 3; ++epoch) training.train_epoch(net, samples, random);
    const diagnosis what = diagnose(net, samples, quadratic, training.optimiser());
    const auto before = net;
    training.train_epoch(net, samples, random);
    double update = 0;
    double length = 0;
    for (std::size_t k = 0; k < 3; ++k) {
        update += std::pow(double(net.W(2)(0, k)) - double(before.W(2)(0, k)), 2);
        length += std::pow(double(before.W(2)(0, k)), 2);
    }
    // The order of the four samples differs, so the last bits of the floats do.
    REQUIRE(std::abs(what.layers[1].update_to_weight / std::sqrt(update / length) - 1) < 1e-4);
}

TEST_CASE("nothing to look at, and samples that do not fit, are refused") {
    REQUIRE(message_of<std::invalid_argument>(
                [] { diagnose(linear, std::vector<linear_sample>{}, quadratic, unit_step); })
            == "there are no samples to diagnose");
    runtime_network<double, sigmoid_activation> net({2, 3}, sigmoid);
    const std::vector<example_for<decltype(net)>> samples(
        1, {vector<double, dynamic>(2), vector<double, dynamic>(4)});
    REQUIRE(message_of<std::invalid_argument>([&] { diagnose(net, samples, quadratic, unit_step); })
            == "the network gives 3 outputs, but a target has 4");
}
