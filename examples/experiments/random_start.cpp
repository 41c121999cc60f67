#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

namespace experiments {
namespace {

findings run_random_start(const setting& given, std::uint64_t seed) {
    findings found;
    for (const std::size_t hidden : {1u, 2u, 4u}) {
        gradus::random_generator random(seed);
        const sigmoid_network net = nielsen_network(given, hidden, random);
        found.share(fmt::format("right answers before learning, {} hidden layer{}", hidden,
                                hidden == 1 ? "" : "s"),
                    right_answers(net, given.data.test));
    }
    return found;
}

} // namespace

constinit const experiment random_start{
    "random_start",
    "Right answers of networks of sigmoids (784-30-…-10, w from N(0, 1/n_in), b from N(0, 1)) "
    "before they learn; guessing gives 10 %.",
    100, run_random_start};

} // namespace experiments
