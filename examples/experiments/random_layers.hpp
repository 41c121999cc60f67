#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/training/initialisers/initialise.hpp>

#include <cstddef>
#include <vector>

/// Random networks of equal layers, without data.
namespace experiments {

/// What one random network did to what passed through it, for l = 1 to depth.
struct passage {
    std::vector<double> mean;   ///< of a^l
    std::vector<double> square; ///< mean of (a^l)²
    std::vector<double> error;  ///< ‖δ^l‖, from normally distributed ∂C/∂a at the output

    double variance(std::size_t l) const { return square[l] - mean[l] * mean[l]; }
    /// What one layer multiplies ‖δ‖ by: the geometric mean from the last to the first.
    double factor() const {
        using gradus::numbers::exp, gradus::numbers::log;
        return exp(log(error.front() / error.back()) / static_cast<double>(error.size() - 1));
    }
};

/// For inputs from N(0, 1).
template <class Activation, class Weights, class Biases = gradus::all_equal>
passage pass_through(std::size_t width, std::size_t depth, const Activation& activation,
                     gradus::random_generator& random, const Weights& weights,
                     const Biases& biases = {}) {
    auto net = gradus::make_runtime_network<double>(std::vector<std::size_t>(depth + 1, width),
                                                    activation);
    gradus::initialise(net, random, weights, biases);
    gradus::propagation state(net);
    gradus::vector<double, gradus::dynamic> x(width);
    for (double& number : x.components) number = gradus::normal(random);
    gradus::propagate(net, state, x, [&](std::size_t, double z, double) {
        return gradus::normal(random) * activation.derivative(z);
    });
    passage result;
    for (std::size_t l = 1; l <= depth; ++l) {
        double sum = 0, squares = 0;
        for (const double a : state.a(l).components) sum += a, squares += a * a;
        result.mean.push_back(sum / static_cast<double>(width));
        result.square.push_back(squares / static_cast<double>(width));
        result.error.push_back(norm(state.delta(l)));
    }
    return result;
}

} // namespace experiments
