#include "all.hpp"
#include "digits.hpp"

#include <gradus/networks/backpropagation.hpp>

#include <fmt/core.h>

#include <vector>

namespace experiments {
namespace {

/// For each unit of layer l: whether it is 0 for all of the images.
std::vector<bool> dead_units(const relu_network& net, const setting& given, std::size_t l) {
    gradus::propagation state(net);
    std::vector<bool> dead(net.b(l).size(), true);
    for (const auto& [x, y] : first_images(given)) {
        gradus::set_input(state, x);
        forward(net, state);
        for (std::size_t i = 0; i < dead.size(); ++i)
            if (state.a(l)[i] > 0) dead[i] = false;
    }
    return dead;
}

double share_of(const std::vector<bool>& dead) {
    return static_cast<double>(std::count(dead.begin(), dead.end(), true))
           / static_cast<double>(dead.size());
}

relu_network started(const setting& given, std::uint64_t seed, double bias) {
    relu_network net = network_of_relus(given, 2, 100);
    gradus::random_generator random(seed);
    gradus::initialise(net, random, gradus::he_normal{}, gradus::all_equal{bias});
    return net;
}

/// Of the units of layer 2 that are dead at the start, the share that is not after learning.
double revived(const std::vector<bool>& before, const std::vector<bool>& after) {
    double dead = 0, alive = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        dead += before[i] ? 1 : 0;
        alive += before[i] && !after[i] ? 1 : 0;
    }
    return dead == 0 ? 0 : alive / dead;
}

findings run(const setting& given, std::uint64_t seed) {
    findings found;
    const std::size_t epochs = given.choose(10, 1);
    // Large negative biases kill.
    for (const double bias : {0.0, -1.0, -3.0})
        found.share(fmt::format("dead in layer 2 at the start, b = {}", bias),
                    share_of(dead_units(started(given, seed, bias), given, 2)));
    // So does a step that is too long.
    for (const double eta : {0.05, 1.0}) {
        relu_network net = started(given, seed, 0);
        gradus::random_generator random(seed);
        learn(net, given.data.training, gradus::sgd{.learning_rate = eta}, epochs, random);
        found.share(fmt::format("dead in layer 2 after learning, η = {}", eta),
                    share_of(dead_units(net, given, 2)));
    }
    // What is dead at the start, b = −1, and what of it the layer below revives.
    relu_network net = started(given, seed, -1);
    const auto before = dead_units(net, given, 2);
    gradus::random_generator random(seed);
    learn(net, given.data.training, gradus::sgd{.learning_rate = 0.05}, epochs, random);
    found.share("revived of the units that were dead with b = −1, by learning",
                revived(before, dead_units(net, given, 2)));
    found.share("right answers then", right_answers(net, given.data.test));
    return found;
}

} // namespace

constinit const experiment dying_relu{
    "dying_relu",
    "Relus that give 0 for all of 1,000 digits: 784-100-100-10, He's weights, 10 epochs on 5,000 "
    "digits in mini-batches of 10.",
    5, run};

} // namespace experiments
