#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

#include <string>

namespace experiments {
namespace {

void note(findings& found, const setting& given, const std::string& name, softmax_network net,
          std::uint64_t seed, std::size_t epochs) {
    gradus::random_generator random(seed);
    learn(net, given.data.training, gradus::sgd{.learning_rate = 0.1}, epochs, random,
          [&](std::size_t epoch) {
              found.add_point(name, static_cast<double>(epoch), training_cost(net, given));
          });
    found.number("training cost at the end, " + name, training_cost(net, given));
    found.share("right answers at the end, " + name, right_answers(net, given.data.test));
    // The largest difference between two neurons of the last hidden layer.
    const std::size_t hidden = net.parameters.size() - 1;
    double largest = 0;
    for (std::size_t i = 1; i < net.b(hidden).size(); ++i)
        for (std::size_t j = 0; j < net.W(hidden).columns(); ++j)
            largest = std::max(largest, std::abs(net.W(hidden)(i, j) - net.W(hidden)(0, j)));
    found.number("largest difference of two neurons' weights, " + name, largest);
}

findings run_stuck(const setting& given, std::uint64_t seed) {
    findings found;
    const std::size_t epochs = given.choose(20, 2);
    gradus::random_generator random(seed);
    softmax_network net = network_of_sigmoids(given, 1);
    note(found, given, "saddle: all weights 0", net, seed, epochs);
    gradus::initialise(net, random, gradus::normal_of_deviation{0.001});
    note(found, given, "left: weights from N(0, 0.001²)", net, seed, epochs);
    softmax_network deep = network_of_sigmoids(given, 5);
    gradus::initialise(deep, random, gradus::normal_by_inputs{});
    note(found, given, "plateau: five hidden layers", deep, seed, epochs);
    return found;
}

} // namespace

constinit const experiment stuck{
    "stuck",
    "Two kinds of stuck training, 5,000 digits, sigmoid layers of 30 below softmax, η = 0.1, "
    "mini-batches of 10, 20 epochs: a start on which all neurons of a layer are alike, and a "
    "plateau.",
    5,
    run_stuck,
    {"Stuck in a saddle, and on a plateau", "epoch", "mean cross-entropy of 1,000 images"}};

} // namespace experiments
