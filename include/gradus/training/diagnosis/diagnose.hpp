#pragma once

#include <gradus/networks/arrays.hpp>
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

/// The norm of all weights of a layer, or of all else that it learns: of f(x, …) for the numbers x
/// of some objects of its parameters' shape.
template <class Function, class Parameters, class... Others>
constexpr double norm_of_layer(bool of_weights, const Function& f, const Parameters& p,
                               const Others&... others) {
    sum_of_squares<double> squares;
    const auto add = [&](const array_name& name, const auto&... arrays) {
        if (!name.is_learnt() || (name.is == array_name::role::weights) != of_weights) return;
        constexpr bool are_floats = ((sizeof(arrays.data()[0]) < sizeof(double)) && ...);
        const std::size_t count = std::min({count_of(arrays)...});
        for (std::size_t k = 0; k < count; ++k)
            if constexpr (are_floats)
                squares.add_ordinary(f(static_cast<double>(arrays.data()[k])...));
            else
                squares.add(f(static_cast<double>(arrays.data()[k])...));
    };
    Parameters::for_each_array(add, p, others...);
    return squares.root();
}

/// f(i, σ, σ′(z_i)) for each unit of a layer with an activation whose units have slopes, at sample
/// s; of a layer made of layers that is the last one.
template <class Layer, class Input, class Trace, class Function>
constexpr void for_each_slope(const Layer& layer, const Input& x, const Trace& seen, std::size_t s,
                              const Function& f) {
    if constexpr (requires {
                      layer.activation.derivative(at_sample(layer.weighted_inputs(x, seen), s)[0]);
                  }) {
        const auto& z = at_sample(layer.weighted_inputs(x, seen), s);
        for (std::size_t i = 0; i < z.size(); ++i)
            f(i, layer.activation, static_cast<double>(layer.activation.derivative(z[i])));
    } else if constexpr (requires { layer.with_last_part(f, x, seen); }) {
        layer.with_last_part([&](const auto& part, const auto& input,
                                 const auto& trace) { for_each_slope(part, input, trace, s, f); },
                             x, seen);
    }
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

/// What a diagnosis says once all m samples are seen, from the sums over them and the network as
/// the optimiser would leave it; gets_gradient is 1 for a unit with a slope at some sample.
template <class Network, class Sums, class Units>
constexpr void conclude(diagnosis& result, const Network& net, const Network& moved,
                        const Sums& gradient_sum, const std::vector<moments>& activations,
                        const Units& gets_gradient, std::size_t m) {
    using T = typename Network::scalar;
    const double count = static_cast<double>(m);
    from_first_to_last(net, [&](auto l) {
        layer_diagnosis& layer = result.layers[l - one];
        const auto& sums = gradient_sum[l - one];
        const auto itself = [](double x) { return x; };
        const auto difference = [](double x, double y) { return x - y; };
        layer.weight_gradient = detail::norm_of_layer(true, itself, sums) / count;
        layer.bias_gradient = detail::norm_of_layer(false, itself, sums) / count;
        if constexpr (requires(const propagation<Network, mini_batch<T>>& state,
                               sum_of_squares<double>& squares) {
                          net.layer(l).add_norms(state.a(l - one), state.trace(l), m, squares,
                                                 squares);
                      }) {
            layer.weight_gradient_per_sample /= count;
            layer.bias_gradient_per_sample /= count;
            // No rounding turns the triangle inequality around; NaN stays.
            layer.weight_gradient =
                std::min(layer.weight_gradient, layer.weight_gradient_per_sample);
            layer.bias_gradient = std::min(layer.bias_gradient, layer.bias_gradient_per_sample);
        } else {
            layer.weight_gradient_per_sample = layer.weight_gradient;
            layer.bias_gradient_per_sample = layer.bias_gradient;
        }
        const auto& here = net.parameters[l - one];
        const double update =
            detail::norm_of_layer(true, difference, moved.parameters[l - one], here);
        const double length = detail::norm_of_layer(true, itself, here);
        layer.update_to_weight = length != 0   ? update / length
                                 : update != 0 ? std::numeric_limits<double>::infinity()
                                               : 0;
        const detail::moments& a = activations[l - one];
        layer.activation_mean = a.mean;
        layer.activation_variance = a.squares / a.count;
        layer.saturated /= a.count;
        const auto& units = gets_gradient[l - one];
        double dead = 0;
        for (std::size_t i = 0; i < units.size(); ++i) dead += units[i] == T(0);
        layer.dead = dead / static_cast<double>(units.size());
    });
}

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
    const auto L = last_layer(net);
    auto gradient_sum = parameter_sums(net);
    auto gets_gradient = vectors_of_layers(net); // 1 for a unit with a slope at some sample
    diagnosis result;
    result.layers.assign(L, {});
    std::vector<detail::moments> activations;
    activations.assign(L, {});
    const auto look_at = [&](const auto& state) {
        add_gradient(net, state, gradient_sum);
        from_first_to_last(net, [&](auto l) {
            const auto& of_layer = net.layer(l);
            const auto& x = state.a(l - one);
            const auto& seen = state.trace(l);
            layer_diagnosis& layer = result.layers[l - one];
            for (std::size_t s = 0; s < sample_count(x); ++s) {
                sum_of_squares<double> weights;
                sum_of_squares<double> others;
                if constexpr (requires { of_layer.add_norms(x, seen, s, weights, others); })
                    of_layer.add_norms(x, seen, s, weights, others);
                layer.weight_gradient_per_sample += weights.root();
                layer.bias_gradient_per_sample += others.root();
                const auto& a = at_sample(state.a(l), s);
                for (std::size_t i = 0; i < a.size(); ++i)
                    activations[l - one].add(static_cast<double>(a[i]));
                const std::size_t units = gets_gradient[l - one].size(); // in each step
                std::size_t seen_slopes = 0;
                detail::for_each_slope(
                    of_layer, x, seen, s, [&](std::size_t i, const auto& activation, double slope) {
                        ++seen_slopes;
                        if (numbers::abs(slope) < saturated_share * saturating_slope_of(activation))
                            layer.saturated += 1;
                        if (slope != 0) gets_gradient[l - one][i % units] = T(1);
                    });
                if (seen_slopes == 0) // nothing is known of its units
                    for (std::size_t i = 0; i < units; ++i) gets_gradient[l - one][i] = T(1);
            }
        });
    };
    const std::size_t m = propagate_each(net, samples, cost, look_at);
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
    detail::conclude(result, net, moved, gradient_sum, activations, gets_gradient, m);
    return result;
}

/// The same where these samples are the whole training set.
template <class Network, class Samples, class Cost, class Optimiser>
constexpr diagnosis diagnose(const Network& net, const Samples& samples, const Cost& cost,
                             Optimiser optimiser) {
    return diagnose(net, samples, cost, std::move(optimiser), std::size(samples));
}

} // namespace gradus
