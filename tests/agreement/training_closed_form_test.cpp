#include "catch.hpp"

#include <gradus/activations/identity.hpp>
#include <gradus/networks/network.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/data/example.hpp>
#include <gradus/training/optimisers/sgd.hpp>
#include <gradus/training/trainer.hpp>

#include <array>
#include <cmath>

// Gradient descent on a parabola, where every step is known in closed form. One linear neuron and
// the samples (1, c) and (−1, −c): the bias stays 0 and the mean cost is ½ (w − c)². With decay,
//     w_(k+1) − w* = (1 − η − ηλ/n) (w_k − w*),    w* = c/(1 + λ/n).

namespace {

using gradus::dense;
using gradus::make_network;
using gradus::one;
using gradus::sgd;
using gradus::trainer;
using sample = gradus::example<gradus::vector<double, 1>, gradus::vector<double, 1>>;

constexpr double c = 3;
constexpr std::array<sample, 2> samples{sample{{1}, {c}}, sample{{-1}, {-c}}};

double weight_after(int steps, double start, const sgd& optimiser) {
    auto net = make_network<double>(dense<1, 1>(gradus::identity));
    net.W(one)(0, 0) = start;
    trainer training(net, gradus::quadratic, optimiser, 2);
    gradus::random_generator random;
    for (int step = 0; step < steps; ++step) training.train_epoch(net, samples, random);
    REQUIRE(net.b(one)[0] == 0);
    return net.W(one)(0, 0);
}

} // namespace

TEST_CASE("without decay the distance shrinks by |1 - eta| a step, exactly for powers of 2") {
    for (const double eta : {0.25, 0.5, 1.0, 1.5, 2.0, 2.5})
        for (int steps = 0; steps <= 10; ++steps)
            REQUIRE(weight_after(steps, 7, {.learning_rate = eta}) - c
                    == std::pow(1 - eta, steps) * 4);
}

TEST_CASE("decay moves the fixed point to c/(1 + lambda/n) and shrinks faster") {
    const double eta = 0.1;
    for (const double lambda : {0.5, 1.0, 5.0}) {
        const double fixed_point = c / (1 + lambda / 2);
        const double factor = 1 - eta - eta * lambda / 2;
        for (const int steps : {1, 2, 5, 20, 100}) {
            const double expected = fixed_point + std::pow(factor, steps) * (7 - fixed_point);
            const double w = weight_after(steps, 7, {.learning_rate = eta, .lambda = lambda});
            // Each of the steps rounds a number below 8 a few times.
            REQUIRE(std::abs(w - expected) < steps * 1e-15 * 8);
        }
    }
}

TEST_CASE("mini-batches of one visit the samples one by one: b moves by eta (y - z)") {
    auto net = make_network<double>(dense<1, 1>(gradus::identity));
    constexpr std::array<sample, 3> constant_target{sample{{0}, {c}}, sample{{0}, {c}},
                                                    sample{{0}, {c}}};
    trainer training(net, gradus::quadratic, sgd{.learning_rate = 0.5, .lambda = 100}, 1);
    gradus::random_generator random;
    training.train_epoch(net, constant_target, random);
    REQUIRE(net.b(one)[0] == c * (1 - 0.125)); // three contractions by ½; a bias never decays
}
