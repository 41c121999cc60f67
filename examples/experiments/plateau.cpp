#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_plateau(const setting& given, std::uint64_t seed) {
    findings found;
    const std::size_t epochs = given.choose(20, 2);
    for (const std::size_t hidden : {1u, 5u}) {
        softmax_network net = network_of_sigmoids(given, hidden);
        gradus::random_generator random(seed);
        gradus::initialise(net, random, gradus::normal_by_inputs{});
        const std::string name = fmt::format("{} hidden layer{}", hidden, hidden == 1 ? "" : "s");
        const auto cost = [&] { return training_cost(net, given); };
        found.add_point(name, 0, cost());
        learn(net, given.data.training, gradus::sgd{.learning_rate = 0.1}, epochs, random,
              [&](std::size_t epoch) {
                  found.add_point(name, static_cast<double>(epoch), cost());
                  if (epoch == 1)
                      found.number("training cost after the first epoch, " + name, cost());
              });
        found.number("training cost after the last epoch, " + name, cost());
        found.share("right answers after the last epoch, " + name,
                    right_answers(net, given.data.test));
    }
    return found;
}

} // namespace

constinit const experiment plateau{
    "plateau",
    "Training cost of sigmoid layers of 30 below softmax, 5,000 digits, w from N(0, 1/n_in), b = "
    "0, "
    "mini-batches of 10, η = 0.1, 20 epochs. Ten equal guesses cost ln 10 = 2.303.",
    5,
    run_plateau,
    {"A plateau", "epoch", "mean cross-entropy of 1,000 training images"}};

} // namespace experiments
