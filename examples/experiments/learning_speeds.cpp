#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_learning_speeds(const setting& given, std::uint64_t seed) {
    findings found;
    gradus::random_generator random(seed);
    sigmoid_network net = nielsen_network(given, 4, random);
    const std::size_t epochs = given.choose(30, 2);
    std::vector<double> ratios;
    const auto note = [&](std::size_t epoch) {
        const auto norms = hidden_norms(net, given);
        ratios.push_back(norms.back() / norms.front());
        for (std::size_t l = 0; l < norms.size(); ++l)
            found.add_point(fmt::format("layer {}", l + 1), static_cast<double>(epoch), norms[l]);
    };
    note(0);
    learn(net, given.data.training, gradus::sgd{.learning_rate = 0.1}, epochs, random, note);
    found.number("last hidden layer over first, at the start", ratios.front());
    found.number("last hidden layer over first, lowest after an epoch",
                 *std::min_element(ratios.begin() + 1, ratios.end()));
    found.number("last hidden layer over first, after the last epoch", ratios.back());
    found.share("right answers after the last epoch", right_answers(net, given.data.test));
    return found;
}

} // namespace

constinit const experiment learning_speeds{
    "learning_speeds",
    "Gradient norms, ‖mean of ∂C/∂b‖ over 1,000 digits, while 784-30-30-30-30-10 of sigmoids "
    "learns 5,000 digits: "
    "mini-batches "
    "of 10, η = 0.1, 30 epochs.",
    5,
    run_learning_speeds,
    {"Gradient norms while four hidden layers learn", "epoch", "‖mean of ∂C/∂b‖", true}};

} // namespace experiments
