#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_regularisation(const setting& given, std::uint64_t seed) {
    findings found;
    const std::size_t epochs = given.choose(60, 3);
    for (const double lambda : {0.0, 0.5, 5.0}) {
        gradus::random_generator random(seed);
        sigmoid_network net = nielsen_network(given, 4, random);
        const std::string name = fmt::format("λ = {}", lambda);
        const auto ratio = [&] {
            const auto norms = hidden_norms(net, given);
            return norms.back() / norms.front();
        };
        if (lambda == 0) found.number("last hidden layer over first, at the start", ratio());
        learn(net, given.data.training, gradus::sgd{.learning_rate = 0.1, .lambda = lambda}, epochs,
              random, [&](std::size_t epoch) {
                  if (epoch % 3 == 0) found.add_point(name, static_cast<double>(epoch), ratio());
              });
        found.number("last hidden layer over first, at the end, " + name, ratio());
        found.share("right answers, " + name, right_answers(net, given.data.test));
    }
    return found;
}

} // namespace

constinit const experiment regularisation{
    "regularisation",
    "L2 and vanishing: ‖mean of ∂C/∂b‖ of the last of four hidden layers of 30 sigmoids over the "
    "first one's, after 60 epochs on 5,000 digits, η = 0.1, mini-batches of 10, Nielsen's start.",
    5,
    run_regularisation,
    {"Weight decay and vanishing gradients", "epoch", "last hidden layer over first", true}};

} // namespace experiments
