#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

namespace experiments {
namespace {

/// One step along the mean gradient of the first images.
double cost_ratio_of_a_step(relu_network net, const setting& given, double eta) {
    const double before = training_cost(net, given);
    take_steps(net, given, gradus::sgd{.learning_rate = eta}, 1, first_images(given).size());
    return training_cost(net, given) / before;
}

findings run_rising_error(const setting& given, std::uint64_t seed) {
    findings found;
    for (const bool is_exploding : {false, true}) {
        relu_network net = network_of_relus(given, 4);
        gradus::random_generator random(seed);
        if (is_exploding)
            gradus::initialise(net, random, gradus::standard_normal{});
        else
            gradus::initialise(net, random, gradus::he_normal{});
        const char* const weights = is_exploding ? "w from N(0, 1)" : "He's weights";
        found.number(fmt::format("gradient of the first layer, {}", weights),
                     hidden_norms(net, given).front());
        for (const double eta : {0.001, 0.1})
            found.number(fmt::format("cost after one step over before, η = {}, {}", eta, weights),
                         cost_ratio_of_a_step(net, given, eta));
    }
    const std::size_t epochs = given.choose(20, 5);
    for (const double eta : {0.5, 20.0}) {
        gradus::random_generator random(seed);
        sigmoid_network net = nielsen_network(given, 1, random);
        const auto cost = [&] { return training_cost(net, given); };
        const std::string name = fmt::format("η = {}", eta);
        double before = cost();
        found.add_point(name, 0, before);
        std::size_t rises = 0;
        learn(net, given.data.training, gradus::sgd{.learning_rate = eta}, epochs, random,
              [&](std::size_t epoch) {
                  const double now = cost();
                  found.add_point(name, static_cast<double>(epoch), now);
                  rises += now > before ? 1u : 0u;
                  before = now;
              });
        found.number(fmt::format("epochs of {} in which the training cost rose, {}", epochs, name),
                     static_cast<double>(rises));
    }
    return found;
}

} // namespace

constinit const experiment rising_error{
    "rising_error",
    "One step of gradient descent on 1,000 digits: 4 hidden layers of 30 relus, b = 0; and the "
    "training cost of 784-30-10 of sigmoids, epoch by epoch, with a small η and a large one.",
    5,
    run_rising_error,
    {"Steps that are too long", "epoch", "mean cross-entropy of 1,000 training images", true}};

} // namespace experiments
