#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/mean.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/numbers/elementary.hpp>
#include <gradus/training/diagnosis/measurement.hpp>
#include <gradus/training/parameters.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace gradus {

namespace detail {

/// √Σ f(k)² over k < count, in double.
template <class Function>
constexpr double norm_of(std::size_t count, const Function& f) {
    sum_of_squares<double> squares;
    for (std::size_t k = 0; k < count; ++k) squares.add(static_cast<double>(f(k)));
    return squares.root();
}

template <class Matrix>
constexpr double norm_of(const Matrix& W) {
    return norm_of(W.rows() * W.columns(), [&](std::size_t k) { return W.data()[k]; });
}
template <class T, std::size_t Size>
constexpr double norm_of(const vector<T, Size>& v) {
    return norm_of(v.size(), [&](std::size_t i) { return v[i]; });
}

/// Mean and variance of numbers that come one by one.
/// Source: B. Welford, Note on a method for calculating corrected sums of squares (1962).
struct moments {
    double count = 0;
    double mean = 0;
    double squares = 0;
    constexpr void add(double x) {
        const double distance = x - mean;
        mean += distance / ++count;
        squares += distance * (x - mean);
    }
};

} // namespace detail

/// Looks at one step of a training without taking it: the gradient of each layer at these samples,
/// the activations, and the update that this optimiser, in its present state, would make, with n
/// training samples in all. See layer_diagnosis for the formulas. For float and double networks.
/// `samples` is a mini-batch or any set of pairs (x, y). Allocates; a training that is not looked
/// at pays nothing.
/// Errors: std::invalid_argument for no samples and for one that does not fit the network.
/// Source: Nielsen ch. 5; Glorot 2010, sections 3 and 4 (activations, saturation).
template <class Network, class Samples, class Cost, class Optimiser>
    requires BinaryFloat<typename Network::scalar>
constexpr diagnosis diagnose(const Network& net, const Samples& samples, const Cost& cost,
                             Optimiser optimiser, std::size_t n) {
    using T = typename Network::scalar;
    static_assert(are_samples<Samples>);
    const auto L = last_layer(net);
    propagation<Network> state(net);
    auto gradient_sum = parameter_sums(net);
    auto gets_gradient = vectors_of_layers(net); // 1 for a unit with a slope at some sample
    diagnosis result;
    result.layers.assign(L, {});
    std::vector<detail::moments> activations;
    activations.assign(L, {});
    std::size_t m = 0;
    for (const auto& [x, y] : samples) {
        propagate(net, state, x, y, cost);
        add_gradient(net, state, gradient_sum);
        from_first_to_last(net, [&](auto l) {
            layer_diagnosis& layer = result.layers[l - one];
            const auto& activation = net.activation(l);
            const double error = detail::norm_of(state.delta(l));
            layer.bias_gradient_per_sample += error;
            // ‖δ aᵀ‖ = ‖δ‖ ‖a‖
            layer.weight_gradient_per_sample += error * detail::norm_of(state.a(l - one));
            for (std::size_t i = 0; i < state.z(l).size(); ++i) {
                activations[l - one].add(static_cast<double>(state.a(l)[i]));
                if constexpr (requires { activation.derivative(state.z(l)[i]); }) {
                    const double slope = static_cast<double>(activation.derivative(state.z(l)[i]));
                    if (numbers::abs(slope) < saturated_share * saturating_slope_of(activation))
                        layer.saturated += 1;
                    if (slope != 0) gets_gradient[l - one][i] = T(1);
                } else {
                    gets_gradient[l - one][i] = T(1);
                }
            }
        });
        ++m;
    }
    if (m == 0) throw std::invalid_argument("there are no samples to diagnose");

    Network moved = net;
    if constexpr (std::same_as<T, sum_type<T>>) {
        optimiser.update(moved, gradient_sum, m, n);
    } else {
        auto rounded = zero_parameters(net);
        for_each_parameter(
            net, [](T& g, double sum) { g = static_cast<T>(sum); }, rounded, gradient_sum);
        optimiser.update(moved, rounded, m, n);
    }
    const double count = static_cast<double>(m);
    from_first_to_last(net, [&](auto l) {
        layer_diagnosis& layer = result.layers[l - one];
        const auto& W = net.W(l);
        layer.weight_gradient_per_sample /= count;
        layer.bias_gradient_per_sample /= count;
        // No rounding turns the triangle inequality around; NaN stays.
        layer.weight_gradient = std::min(detail::norm_of(gradient_sum[l - one].W) / count,
                                         layer.weight_gradient_per_sample);
        layer.bias_gradient = std::min(detail::norm_of(gradient_sum[l - one].b) / count,
                                       layer.bias_gradient_per_sample);
        const double update = detail::norm_of(W.rows() * W.columns(), [&](std::size_t k) {
            return static_cast<double>(moved.W(l).data()[k]) - static_cast<double>(W.data()[k]);
        });
        const double length = detail::norm_of(W);
        layer.update_to_weight = length != 0   ? update / length
                                 : update != 0 ? std::numeric_limits<double>::infinity()
                                               : 0;
        const detail::moments& a = activations[l - one];
        layer.activation_mean = a.mean;
        layer.activation_variance = a.squares / a.count;
        layer.saturated /= a.count;
        double dead = 0;
        for (std::size_t i = 0; i < W.rows(); ++i) dead += gets_gradient[l - one][i] == T(0);
        layer.dead = dead / static_cast<double>(W.rows());
    });
    return result;
}

/// The same where these samples are the whole training set.
template <class Network, class Samples, class Cost, class Optimiser>
constexpr diagnosis diagnose(const Network& net, const Samples& samples, const Cost& cost,
                             Optimiser optimiser) {
    return diagnose(net, samples, cost, std::move(optimiser), std::size(samples));
}

} // namespace gradus
