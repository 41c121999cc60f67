#include "all.hpp"
#include "random_layers.hpp"

#include <gradus/activations.hpp>

#include <fmt/core.h>

#include <string>

namespace experiments {
namespace {

template <class Activation>
void note(findings& found, const setting& given, gradus::random_generator& random,
          const Activation& activation) {
    const auto factor = [&](const std::string& weights, const auto& initialiser) {
        found.number(
            fmt::format("factor a layer, {}, {}", activation.name, weights),
            pass_through(given.choose(100, 50), 10, activation, random, initialiser).factor());
    };
    factor("N(0, 1)", gradus::standard_normal{});
    factor("Xavier", gradus::xavier_normal{});
    factor("He", gradus::he_normal{});
}

findings run_initialisations(const setting& given, std::uint64_t seed) {
    findings found;
    gradus::random_generator random(seed);
    note(found, given, random, gradus::sigmoid);
    note(found, given, random, gradus::tanh);
    note(found, given, random, gradus::relu);
    return found;
}

} // namespace

constinit const experiment initialisations{
    "initialisations",
    "What one of ten layers of 100 multiplies ‖δ‖ by at the start, b = 0, inputs from N(0, 1): "
    "three activations and three initialisers.",
    25, run_initialisations};

} // namespace experiments
