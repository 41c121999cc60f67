#include "catch.hpp"
#include "message_of.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/layers.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/theory/forecast.hpp>
#include <gradus/training/initialisers.hpp>

#include <cmath>
#include <stdexcept>

using gradus::critical_normal;
using gradus::dense;
using gradus::make_network;
using gradus::one;
using gradus::random_generator;

namespace {

// What every initialiser says of its variance is what forecasts stand on.
using box = gradus::interval<double>;
static_assert(contains(gradus::normal_by_inputs{}.variance(box(8), box(2)), 0.125));
static_assert(same_set(gradus::standard_normal{}.variance(box(8), box(2)), 1));
static_assert(contains(gradus::normal_of_deviation{0.5}.variance(box(8), box(2)), 0.25));
static_assert(contains(gradus::xavier_normal{}.variance(box(6), box(2)), 0.25));
static_assert(contains(gradus::xavier_uniform{}.variance(box(6), box(2)), 0.25));
static_assert(contains(gradus::he_normal{1}.variance(box(8), box(2)), 0.125));
static_assert(contains(gradus::orthogonal{2}.variance(box(8), box(2)), 0.5));
static_assert(contains(gradus::suited_to_activation{}.variance(box(8), box(2), gradus::relu),
                       0.25));
static_assert(contains(gradus::suited_to_activation{}.variance(box(6), box(2), gradus::tanh),
                       0.25));
static_assert(critical_normal{}.for_activation(gradus::tanh).sigma_square == 1);
static_assert(critical_normal{}.for_activation(gradus::relu).sigma_square == 2);
static_assert(critical_normal{}.for_activation(gradus::softmax).sigma_square == 1);

// The sentence: twelve sigmoid layers of Xavier's weights.
constexpr auto sigmoids = gradus::describe_deep<12>(gradus::sigmoid, gradus::xavier_normal{});
static_assert(gradus::judge(sigmoids).how == gradus::training_outcome::vanishes);
constexpr auto relus = gradus::describe_deep<12>(gradus::relu, gradus::he_normal{});
static_assert(gradus::trainable<relus>);

/// critical_normal, counting for how many layers it is asked.
struct counted {
    int& count;
    template <class Activation>
    constexpr gradus::scaled_normal for_activation(const Activation& f) const {
        ++count;
        return critical_normal{}.for_activation(f);
    }
};

/// Of two dense layers, the second within a path and followed by a part without weights.
constexpr int times_asked() {
    auto net = make_network<double>(
        dense<3, 2>(gradus::relu),
        gradus::residual(dense<2, 2>(gradus::tanh), gradus::activate<2>(gradus::tanh)),
        dense<2, 2>(gradus::softmax));
    random_generator random(1);
    int count = 0;
    initialise(net, random, counted{count});
    return count;
}
static_assert(times_asked() == 3);

} // namespace

TEST_CASE("critical weights have the variance of their activation and biases") {
    auto net = make_network<double>(dense<300, 60>(gradus::tanh), dense<60, 4>(gradus::softmax));
    random_generator random(1);
    const critical_normal critical{0.1};
    initialise(net, random, critical);
    double sum = 0;
    for (std::size_t k = 0; k < 300 * 60; ++k) sum += net.W(one).data()[k] * net.W(one).data()[k];
    // 1.986/300 each, within 4 standard errors.
    REQUIRE(std::abs(sum / 60 - 1.98607264) < 1.98607264 * 4 * std::sqrt(2. / (300 * 60)));
}

TEST_CASE("what counts is the activation within a residual path") {
    auto net = make_network<double>(gradus::residual(dense<4, 4>(gradus::tanh)),
                                    dense<4, 2>(gradus::softmax));
    random_generator random(1);
    REQUIRE_NOTHROW(initialise(net, random, critical_normal{0.1})); // for identity there is none
}

TEST_CASE("where no variance is critical a sentence says so, and nothing is drawn") {
    auto net = make_network<double>(dense<3, 3>(gradus::softplus), dense<3, 2>(gradus::softmax));
    random_generator random(1);
    REQUIRE(
        message_of<std::invalid_argument>([&] { initialise(net, random, critical_normal{}); })
        == "critical_normal: with biases of this variance no variance of the weights is critical "
           "for this activation");
    REQUIRE(random == random_generator(1));
    REQUIRE(message_of<std::invalid_argument>([&] { initialise(net, random, critical_normal{-1}); })
            == "critical_normal: the biases' variance must be a finite number, not below 0");
    REQUIRE(message_of<std::invalid_argument>(
                [&] { initialise(net, random, gradus::scaled_normal{-1}); })
            == "scaled_normal: the variance must be a finite number, not below 0");
}
