#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_depth_and_accuracy(const setting& given, std::uint64_t seed) {
    findings found;
    const std::size_t epochs = given.choose(100, 2);
    for (std::size_t hidden = 1; hidden <= 4; ++hidden) {
        gradus::random_generator random(seed);
        sigmoid_network net = nielsen_network(given, hidden, random);
        const std::string name = fmt::format("{} hidden layer{}", hidden, hidden == 1 ? "" : "s");
        learn(net, given.data.training, gradus::sgd{.learning_rate = 0.1, .lambda = 0.5}, epochs,
              random, [&](std::size_t epoch) {
                  if (epoch % 5 == 0 || epoch < 5)
                      found.add_point(name, static_cast<double>(epoch),
                                      100 * right_answers(net, given.data.test));
              });
        found.share("right answers, " + name, right_answers(net, given.data.test));
    }
    return found;
}

} // namespace

constinit const experiment depth_and_accuracy{
    "depth_and_accuracy",
    "Right answers on 1,000 digits of networks with 1 to 4 hidden layers of 30 sigmoids that "
    "learnt "
    "5,000 others: cross-entropy, mini-batches of 10, η = 0.1, λ/n = 10⁻⁴ as in Nielsen's chapter "
    "5, 100 epochs.",
    5,
    run_depth_and_accuracy,
    {"Accuracy by depth", "epoch", "right answers in %"}};

} // namespace experiments
