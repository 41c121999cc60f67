#include "all.hpp"
#include "digits.hpp"

#include <fmt/core.h>

#include <string>

namespace experiments {
namespace {

void note(findings& found, const std::string& what, const std::vector<double>& norms,
          bool with_layers) {
    const std::string network = fmt::format("{}, {} hidden layers", what, norms.size());
    if (with_layers)
        for (std::size_t l = 0; l < norms.size(); ++l)
            found.number(fmt::format("gradient of layer {}, {}", l + 1, network), norms[l]);
    found.number("last hidden layer over first, " + network, norms.back() / norms.front());
    for (std::size_t l = 0; l < norms.size(); ++l)
        found.add_point(network, static_cast<double>(l + 1), norms[l]);
}

findings run_layer_speeds(const setting& given, std::uint64_t seed) {
    findings found;
    for (const std::size_t hidden : {2u, 3u, 4u}) {
        gradus::random_generator random(seed);
        const sigmoid_network net = nielsen_network(given, hidden, random);
        note(found, "sigmoid", hidden_norms(net, given), true);
    }
    for (const std::size_t hidden : {2u, 3u, 4u}) {
        relu_network net = network_of_relus(given, hidden);
        gradus::random_generator random(seed);
        gradus::initialise(net, random, gradus::he_normal{});
        note(found, "relu and He's weights", hidden_norms(net, given), false);
    }
    return found;
}

} // namespace

constinit const experiment layer_speeds{
    "layer_speeds",
    "How fast hidden layers of 30 learn at the start, ‖mean of ∂C/∂b‖ over 1,000 digits, as in "
    "Nielsen's chapter 5: sigmoids, w from N(0, 1/n_in), b from N(0, 1), cross-entropy; and relu "
    "with He's weights, b = 0, below softmax.",
    100,
    run_layer_speeds,
    {"Gradient norms before learning", "hidden layer", "‖mean of ∂C/∂b‖", true}};

} // namespace experiments
