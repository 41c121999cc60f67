#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_small_steps(const setting& given, std::uint64_t seed) {
    findings found;
    const std::size_t epochs = given.choose(50, 5);
    for (const double eta : {0.5, 0.05, 0.005, 0.0005}) {
        gradus::random_generator random(seed);
        sigmoid_network net = nielsen_network(given, 1, random);
        const std::string name = fmt::format("η = {}", eta);
        std::size_t to_85 = 0;
        learn(net, given.data.training, gradus::sgd{.learning_rate = eta}, epochs, random,
              [&](std::size_t epoch) {
                  const double accuracy = right_answers(net, given.data.test);
                  found.add_point(name, static_cast<double>(epoch), 100 * accuracy);
                  if (to_85 == 0 && accuracy >= 0.85) to_85 = epoch;
                  if (epoch == 1) found.share("right answers after 1 epoch, " + name, accuracy);
              });
        found.share(fmt::format("right answers after {} epochs, {}", epochs, name),
                    right_answers(net, given.data.test));
        if (eta > 0.01)
            found.number("epochs until 85 % are right, " + name, static_cast<double>(to_85));
    }
    return found;
}

} // namespace

constinit const experiment small_steps{
    "small_steps",
    "784-30-10 of sigmoids learns 5,000 digits with steps of four sizes: Nielsen's start, "
    "cross-entropy, mini-batches of 10, 50 epochs.",
    5,
    run_small_steps,
    {"Small steps", "epoch", "right answers in %"}};

} // namespace experiments
