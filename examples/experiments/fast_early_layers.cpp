#include "all.hpp"
#include "digits.hpp"

#include <gradus/activations/tanh.hpp>
#include <gradus/networks/gradient_profile.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <string>

namespace experiments {
namespace {

template <class Activation, class Weights>
void note(findings& found, const setting& given, std::uint64_t seed, const Activation& activation,
          const Weights& weights, const std::string& what) {
    auto net =
        gradus::make_runtime_network<double>(sizes_of(given, 4), activation, gradus::softmax);
    gradus::random_generator random(seed);
    gradus::initialise(net, random, weights, gradus::standard_normal{});
    const auto all = gradus::gradient_profile(net, first_images(given), gradus::cross_entropy);
    const std::vector<double> norms(all.data(), all.data() + all.size() - 1);
    found.number("first layer over last hidden one, " + what, norms.front() / norms.back());
    for (std::size_t l = 0; l < norms.size(); ++l)
        found.add_point(what, static_cast<double>(l + 1), norms[l] / norms.back());
}

findings run_fast_early_layers(const setting& given, std::uint64_t seed) {
    findings found;
    note(found, given, seed, gradus::sigmoid, gradus::standard_normal{}, "sigmoid, N(0, 1)");
    note(found, given, seed, gradus::tanh, gradus::standard_normal{}, "tanh, N(0, 1)");
    note(found, given, seed, gradus::relu, gradus::standard_normal{}, "relu, N(0, 1)");
    note(found, given, seed, gradus::tanh, gradus::xavier_normal{}, "tanh, Xavier");
    return found;
}

} // namespace

constinit const experiment fast_early_layers{
    "fast_early_layers",
    "‖mean of ∂C/∂b‖ of the first of four hidden layers of 30 over that of the last, on 1,000 "
    "digits before learning: b from N(0, 1), cross-entropy, softmax.",
    50,
    run_fast_early_layers,
    {"Where early layers are the faster ones", "hidden layer", "gradient over the last one's",
     true}};

} // namespace experiments
