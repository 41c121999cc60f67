#include "measure.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/gradient_profile.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/theory/forecast.hpp>
#include <gradus/training/costs/cost_functions.hpp>
#include <gradus/training/initialisers.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace forecast {
namespace {

using numbers = gradus::vector<double, gradus::dynamic>;
using parameters = std::vector<gradus::runtime_parameters<double>>;

/// σ_w² and σ_b² of networks whose layers are all of one width.
struct start {
    const char* name;
    double weights;
    double biases;
};

/// An activation, and what its networks start from.
template <class Activation>
struct kind {
    Activation f;
    std::array<start, 4> starts;

    explicit kind(const Activation& activation)
        : f(activation), starts{{{"Xavier", 1, 0},
                                 {"He", 2, 0},
                                 {"Nielsen", 1, 1},
                                 {"critical", critical(activation), 0}}} {}

  private:
    static double critical(const Activation& f) {
        return gradus::critical_normal{}.for_activation(f).sigma_square;
    }
};

template <class Activation>
double expected(const Activation& f, const start& given, std::size_t depth) {
    const std::vector<gradus::mean_field::planned_layer> plan(depth,
                                                              {{given.weights, given.biases}});
    std::vector<gradus::layer_forecast> layers(depth);
    gradus::mean_field::forecast_layers(f, plan.data(), depth, 1, layers.data());
    const gradus::interval<double>& ratio = layers.front().ratio;
    if (!ratio.is_bounded()) return std::numeric_limits<double>::quiet_NaN();
    return std::log(midpoint(ratio)) / static_cast<double>(depth - 1);
}

/// A random network's numbers, all N(0, 1), an input of the mean square 1, and an error to come
/// back.
struct draw {
    parameters standard;
    std::vector<std::pair<numbers, numbers>> sample;
};

draw draw_network(gradus::random_generator& random, std::size_t depth, std::size_t width) {
    const std::vector<std::size_t> sizes(depth + 1, width);
    auto net = gradus::make_runtime_network<double>(sizes, gradus::identity);
    initialise(net, random, gradus::standard_normal{}, gradus::standard_normal{});
    numbers x(width);
    numbers y(width);
    double square = 0;
    constexpr double larger_than_outputs = 1e9; // so that δ^L is as random as y
    for (std::size_t i = 0; i < width; ++i) {
        x[i] = normal(random);
        square += x[i] * x[i];
        y[i] = larger_than_outputs * normal(random);
    }
    for (std::size_t i = 0; i < width; ++i) x[i] *= std::sqrt(double(width) / square);
    return {std::move(net.parameters), {{x, y}}};
}

template <class Activation>
double measured(const Activation& f, const start& given, const draw& what, std::size_t width) {
    const std::size_t depth = what.standard.size();
    const std::vector<std::size_t> sizes(depth + 1, width);
    auto net = gradus::make_runtime_network<double>(sizes, f, gradus::identity);
    const double w = std::sqrt(given.weights / double(width));
    const double b = std::sqrt(given.biases);
    for (std::size_t l = 0; l < depth; ++l) {
        const auto& from = what.standard[l];
        auto& to = net.parameters[l];
        for (std::size_t k = 0; k < width * width; ++k) to.W.data()[k] = w * from.W.data()[k];
        for (std::size_t k = 0; k < width; ++k) to.b[k] = b * from.b[k];
    }
    const auto norms = gradus::gradient_profile(net, what.sample, gradus::quadratic);
    return std::log(norms[0] / norms[depth - 1]) / static_cast<double>(depth - 1);
}

/// The sums of a row's rates, over the networks so far.
struct sums {
    row what;
    double sum = 0;
    double squares = 0;

    row mean_of(std::size_t networks) const {
        const auto n = static_cast<double>(networks);
        row result = what;
        result.mean = sum / n;
        result.deviation = std::sqrt(std::max(0.0, squares / n - result.mean * result.mean));
        return result;
    }
};

/// Adds one network to the rows of one activation, which begin at `next`.
template <class Activation>
void add(std::vector<sums>& rows, std::size_t& next, const kind<Activation>& of, const draw& what,
         std::size_t depth, std::size_t width) {
    const auto& f = of.f;
    for (const start& given : of.starts) {
        if (next == rows.size())
            rows.push_back({{f.name, given.name, depth, width, expected(f, given, depth), 0, 0}});
        const double rate = measured(f, given, what, width);
        rows[next].sum += rate;
        rows[next].squares += rate * rate;
        ++next;
    }
}

} // namespace

std::vector<row> measure(const options& chosen,
                         const std::function<void(std::size_t done, std::size_t all)>& on_part) {
    std::vector<std::pair<std::size_t, std::size_t>> shapes;
    for (const std::size_t depth : depths)
        for (const std::size_t width : widths)
            if (depth <= chosen.deepest && width <= chosen.widest)
                shapes.emplace_back(depth, width);
    std::size_t all = 0;
    for (const auto& [depth, width] : shapes) all += chosen.networks * depth * width * width;

    const std::tuple kinds{kind(gradus::sigmoid), kind(gradus::tanh), kind(gradus::relu),
                           kind(gradus::swish)};
    std::vector<row> rows;
    std::size_t done = 0;
    gradus::random_generator random(chosen.seed);
    for (const auto& [depth, width] : shapes) {
        std::vector<sums> of_shape;
        for (std::size_t k = 0; k < chosen.networks; ++k) {
            const draw what = draw_network(random, depth, width);
            std::size_t next = 0;
            std::apply(
                [&](const auto&... of) { (add(of_shape, next, of, what, depth, width), ...); },
                kinds);
            done += depth * width * width;
            on_part(done, all);
        }
        for (const sums& of_row : of_shape) rows.push_back(of_row.mean_of(chosen.networks));
    }
    return rows;
}

} // namespace forecast
