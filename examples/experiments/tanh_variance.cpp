#include "all.hpp"
#include "random_layers.hpp"

#include <gradus/activations.hpp>

#include <string>

namespace experiments {
namespace {

constexpr std::size_t depth = 10;

void note(findings& found, const std::string& start, const passage& seen) {
    found.number("variance of a¹, tanh, " + start, seen.variance(0));
    found.number("variance of a¹⁰, tanh, " + start, seen.variance(depth - 1));
    found.number("mean of a¹⁰, tanh, " + start, seen.mean[depth - 1]);
    for (std::size_t l = 0; l < depth; ++l)
        found.add_point(start, static_cast<double>(l + 1), seen.variance(l));
}

findings run_tanh_variance(const setting& given, std::uint64_t seed) {
    findings found;
    gradus::random_generator random(seed);
    const std::size_t width = given.choose(500, 100);
    const auto through = [&](double deviation) {
        return pass_through(width, depth, gradus::tanh, random,
                            gradus::normal_of_deviation{deviation});
    };
    note(found, "w from N(0, 0.01²)", through(0.01));
    note(found, "w from N(0, 1/n)",
         pass_through(width, depth, gradus::tanh, random, gradus::normal_by_inputs{}));
    note(found, "w from N(0, 1)", through(1));
    const passage sigmoids =
        pass_through(width, depth, gradus::sigmoid, random, gradus::normal_by_inputs{});
    found.number("mean of a¹⁰, sigmoid, w from N(0, 1/n)", sigmoids.mean[depth - 1]);

    // Glorot's "standard" start, uniform on ±1/√n, of variance 1/(3n), beside his own.
    const auto ratio = [&](double deviation) {
        const passage seen =
            pass_through(100, depth, gradus::tanh, random, gradus::normal_of_deviation{deviation});
        return seen.error.front() / seen.error.back();
    };
    found.number("‖δ¹‖/‖δ¹⁰‖, 10 layers of 100, w of variance 1/(3n)",
                 ratio(gradus::numbers::sqrt(1.0 / 300)));
    found.number("‖δ¹‖/‖δ¹⁰‖, 10 layers of 100, Xavier's 1/n", ratio(0.1));
    return found;
}

} // namespace

constinit const experiment tanh_variance{
    "tanh_variance",
    "Inputs from N(0, 1) through 10 layers of 500 tanh neurons, b = 0: means and variances over a "
    "layer's neurons; and gradients through 10 layers of 100.",
    15,
    run_tanh_variance,
    {"Variance through tanh layers of 500", "layer", "variance of activations", true}};

} // namespace experiments
