#include "all.hpp"
#include "distance.hpp"

#include <gradus/training/optimisers/adam.hpp>

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_adam_speeds(const setting& given, std::uint64_t seed) {
    findings found;
    gradus::random_generator random(seed);
    const sigmoid_network net = nielsen_network(given, 4, random);
    const auto norms = hidden_norms(net, given);
    found.number("gradient of the last hidden layer over the first one's",
                 norms.back() / norms.front());
    for (const std::size_t steps : {1u, 100u}) {
        const auto note = [&](const char* name, const auto& optimiser) {
            const auto moved = distances_after(given, net, optimiser, steps);
            found.number(
                fmt::format("distance of the last hidden layer over the first one's, {}, {} "
                            "step{}",
                            name, steps, steps == 1 ? "" : "s"),
                moved.back() / moved.front());
        };
        note("sgd", gradus::sgd{.learning_rate = 0.1});
        note("Adam", gradus::adam(net, {.learning_rate = 0.001}));
    }
    return found;
}

} // namespace

constinit const experiment adam_speeds{
    "adam_speeds",
    "How far ‖Δb‖ layers move with gradient descent (η = 0.1) and with Adam (η = 0.001): "
    "784-30-30-30-30-10 of sigmoids, Nielsen's start, mini-batches of 10 digits.",
    20, run_adam_speeds};

} // namespace experiments
