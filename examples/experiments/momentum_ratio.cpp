#include "all.hpp"
#include "distance.hpp"

#include <gradus/training/optimisers/momentum.hpp>

namespace experiments {
namespace {

findings run_momentum_ratio(const setting& given, std::uint64_t seed) {
    findings found;
    gradus::random_generator random(seed);
    const sigmoid_network net = nielsen_network(given, 4, random);
    const std::size_t steps = given.choose(500, 100);
    const auto plain = distances_after(given, net, gradus::sgd{.learning_rate = 0.01}, steps);
    const auto heavy = distances_after(
        given, net, gradus::momentum(net, {.learning_rate = 0.01, .mu = 0.9}), steps);
    found.number("distance of the last hidden layer over the first one's, sgd",
                 plain.back() / plain.front());
    found.number("distance of the last hidden layer over the first one's, momentum 0.9",
                 heavy.back() / heavy.front());
    found.number("distance of the first layer, momentum 0.9 over sgd",
                 heavy.front() / plain.front());
    found.number("distance of the last hidden layer, momentum 0.9 over sgd",
                 heavy.back() / plain.back());
    return found;
}

} // namespace

constinit const experiment momentum_ratio{"momentum_ratio",
                                          "How far ‖Δb‖ layers move in 500 mini-batches of 10 "
                                          "digits, η = 0.01, without momentum and with "
                                          "μ = 0.9: 784-30-30-30-30-10 of sigmoids, Nielsen's "
                                          "start. A steady gradient would move them 10 "
                                          "times as far.",
                                          20, run_momentum_ratio};

} // namespace experiments
