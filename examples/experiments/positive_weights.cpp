#include "all.hpp"
#include "random_layers.hpp"

#include <gradus/activations.hpp>

#include <fmt/core.h>

namespace experiments {
namespace {

/// Uniform in [0, 1): mean ½, whatever the layer's size.
struct positive_weights_initialiser {
    double operator()(gradus::random_generator& random, std::size_t, std::size_t) const {
        return gradus::uniform(random);
    }
};

findings run_positive_weights(const setting& given, std::uint64_t seed) {
    findings found;
    gradus::random_generator random(seed);
    constexpr std::size_t depth = 6;
    for (const std::size_t width : {30u, 100u}) {
        auto net = gradus::make_runtime_network<double>(std::vector<std::size_t>(depth + 1, width),
                                                        gradus::relu);
        gradus::initialise(net, random, positive_weights_initialiser{});
        gradus::propagation state(net);
        gradus::vector<double, gradus::dynamic> x(width);
        for (double& number : x.components) number = gradus::uniform(random);
        gradus::set_input(state, x);
        forward(net, state);
        std::vector<double> means;
        double zeros = 0;
        for (std::size_t l = 1; l <= depth; ++l) {
            double sum = 0;
            for (const double a : state.a(l).components) sum += a, zeros += a == 0 ? 1 : 0;
            means.push_back(sum / static_cast<double>(width));
            found.add_point(fmt::format("layers of {}", width), static_cast<double>(l),
                            means.back());
        }
        found.number(fmt::format("zeros in {} layers of {} relus", depth, width), zeros);
        using gradus::numbers::exp, gradus::numbers::log;
        found.number(
            fmt::format("growth of the mean a layer, {} relus, n·E[w] = {}", width, width / 2),
            exp(log(means.back() / means.front()) / (depth - 1)));
    }
    (void)given;
    return found;
}

} // namespace

constinit const experiment positive_weights{
    "positive_weights",
    "Relus whose weights and inputs are uniform in [0, 1), b = 0: none is ever inactive, and what "
    "passes grows by n·E[w] a layer.",
    25,
    run_positive_weights,
    {"Positive weights alone", "layer", "mean of activations", true}};

} // namespace experiments
