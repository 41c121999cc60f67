#include "all.hpp"
#include "random_layers.hpp"

#include <gradus/activations.hpp>

#include <fmt/core.h>

namespace experiments {
namespace {

constexpr std::size_t number_of_layers = 20;

/// The geometric mean over networks: of narrow ones many, for chance decides more there.
template <class Weights>
double factor_a_layer(const setting& given, std::size_t width, gradus::random_generator& random,
                      const Weights& weights) {
    const std::size_t networks = given.choose(2000, 200) / width + 2;
    double sum = 0;
    for (std::size_t k = 0; k < networks; ++k)
        sum += gradus::numbers::log(pass_through(width, number_of_layers, gradus::sigmoid, random,
                                                 weights, gradus::standard_normal{})
                                        .factor());
    return gradus::numbers::exp(sum / static_cast<double>(networks));
}

findings run_wide_layers(const setting& given, std::uint64_t seed) {
    findings found;
    gradus::random_generator random(seed);
    for (const std::size_t width : {1u, 10u, 30u, 100u, 300u}) {
        const double factor = factor_a_layer(given, width, random, gradus::standard_normal{});
        found.number(fmt::format("factor a layer, width {}, w from N(0, 1)", width), factor);
        found.add_point("w from N(0, 1)", static_cast<double>(width), factor);
    }
    for (const std::size_t width : {1u, 10u, 30u, 100u, 300u}) {
        const double factor = factor_a_layer(given, width, random, gradus::normal_by_inputs{});
        if (width == 100)
            found.number(fmt::format("factor a layer, width {}, w from N(0, 1/n)", width), factor);
        found.add_point("w from N(0, 1/n)", static_cast<double>(width), factor);
    }
    return found;
}

} // namespace

constinit const experiment wide_layers{
    "wide_layers",
    "What a layer of sigmoids multiplies ‖δ‖ by, in random networks of 20 equal layers: w from "
    "N(0, "
    "1) or N(0, 1/n), b and inputs from N(0, 1). Geometric means over layers and networks.",
    9,
    run_wide_layers,
    {"What a layer of sigmoids multiplies the gradient by", "neurons in a layer", "factor"}};

} // namespace experiments
