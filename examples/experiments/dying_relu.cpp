#include "all.hpp"
#include "digits.hpp"

#include <gradus/networks/backpropagation.hpp>

#include <fmt/core.h>

#include <vector>

namespace experiments {
namespace {

/// The most that each unit of layer l gets over the first images.
std::vector<double> largest_inputs(const relu_network& net, const setting& given, std::size_t l) {
    gradus::propagation state(net);
    std::vector<double> largest(net.b(l).size(), -INFINITY);
    for (const auto& [x, y] : first_images(given)) {
        gradus::set_input(state, x);
        forward(net, state);
        for (std::size_t i = 0; i < largest.size(); ++i)
            largest[i] = std::max(largest[i], state.z(l)[i]);
    }
    return largest;
}

/// The share of units that give 0 for all of these images, among the first so many.
double dead_share(const relu_network& net, const setting& given, std::size_t l, std::size_t among) {
    const auto largest = largest_inputs(net, given, l);
    const auto dead =
        std::count_if(largest.begin(), largest.begin() + static_cast<std::ptrdiff_t>(among),
                      [](double z) { return z <= 0; });
    return static_cast<double>(dead) / static_cast<double>(among);
}

constexpr std::size_t width = 100;

relu_network started(const setting& given, std::uint64_t seed, double bias) {
    relu_network net = network_of_relus(given, 2, width);
    gradus::random_generator random(seed);
    gradus::initialise(net, random, gradus::he_normal{}, gradus::all_equal{bias});
    return net;
}

findings run_dying_relu(const setting& given, std::uint64_t seed) {
    findings found;
    const std::size_t epochs = given.choose(10, 1);
    const auto teach = [&](relu_network& net, double eta) {
        gradus::random_generator random(seed);
        learn(net, given.data.training, gradus::sgd{.learning_rate = eta}, epochs, random);
    };
    // Large negative biases kill.
    for (const double bias : {0.0, -0.3, -1.0})
        found.share(fmt::format("dead in layer 2 at the start, b = {}", bias),
                    dead_share(started(given, seed, bias), given, 2, width));
    // So does a step that is too long.
    for (const double eta : {0.05, 1.0}) {
        relu_network net = started(given, seed, 0);
        teach(net, eta);
        found.share(fmt::format("dead in layer 2 after learning, η = {}", eta),
                    dead_share(net, given, 2, width));
    }
    // A half of layer 2 is killed, each unit by a bias that leaves it a little below 0.
    relu_network net = started(given, seed, 0);
    const auto largest = largest_inputs(net, given, 2);
    for (std::size_t i = 0; i < width / 2; ++i) net.b(2)[i] = -1.05 * std::max(largest[i], 0.1);
    const double dead_before = dead_share(net, given, 2, width / 2);
    teach(net, 0.05);
    found.share("dead of 50 units whose biases were made 5 % too low, at the start", dead_before);
    found.share("dead of 50 units whose biases were made 5 % too low, after learning",
                dead_share(net, given, 2, width / 2));
    found.share("right answers then", right_answers(net, given.data.test));
    return found;
}

} // namespace

constinit const experiment dying_relu{
    "dying_relu",
    "Relus that give 0 for all of 1,000 digits: 784-100-100-10, He's weights, 10 epochs on 5,000 "
    "digits in mini-batches of 10.",
    5, run_dying_relu};

} // namespace experiments
