#pragma once

#include <gradus/networks/mean.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/networks/requirements.hpp>
#include <gradus/numbers/is_nan.hpp>
#include <gradus/training/costs/cost_functions.hpp>

#include <cstddef>
#include <type_traits>

namespace gradus {

/// The decision of an output that has none.
inline constexpr std::size_t no_class = static_cast<std::size_t>(-1);

/// The class that an output means: the place of its largest component, the first of equals; for a
/// single output neuron, whether it gives more than ½; no_class if any component is NaN.
template <class Vector>
constexpr std::size_t decision(const Vector& output) {
    for (std::size_t i = 0; i < output.size(); ++i)
        if (detail::is_nan(output[i])) return no_class;
    if (output.size() == 1) return output[0] + output[0] > 1 ? 1 : 0;
    std::size_t best = 0;
    for (std::size_t i = 1; i < output.size(); ++i)
        if (output[best] < output[i]) best = i;
    return best;
}

/// Whether an output decides as the target does. One that is NaN anywhere decides nothing.
template <class Output, class Target>
constexpr bool is_right(const Output& output, const Target& y) {
    const std::size_t decided = decision(output);
    return decided != no_class && decided == decision(y);
}

namespace detail {

/// f(output, target), for each step if the network's last layer gives one for each.
template <class Layer, class Output, class Target, class Function>
constexpr void for_each_decision(const Output& a, const Target& y, const Function& f) {
    if constexpr (requires { Layer::step_outputs; }) {
        using T = std::remove_cvref_t<decltype(a[0])>;
        constexpr std::size_t width = Layer::step_outputs;
        vector<T, width> a_t{};
        vector<T, width> y_t{};
        for (std::size_t t = 1; t <= a.size() / width; ++t) {
            take_step(a_t, a, t);
            take_step(y_t, y, t);
            f(a_t, y_t);
        }
    } else {
        f(a, y);
    }
}

} // namespace detail

/// The share of the samples, 0 to 1, for which the network decides as the target does; 0 if there
/// are none. Of a network that gives outputs for each step, the share of all steps.
/// Errors: std::invalid_argument for a sample that does not fit the network.
template <class Network, class Samples>
constexpr double accuracy(const Network& net, const Samples& samples) {
    static_assert(are_samples<Samples>);
    propagation<Network> state(net);
    std::size_t right = 0;
    std::size_t count = 0;
    for (const auto& [x, y] : samples) {
        set_input(state, x);
        forward(net, state);
        check_target(state.a(last_layer(net)), y);
        detail::for_each_decision<std::remove_cvref_t<decltype(net.layer(last_layer(net)))>>(
            state.a(last_layer(net)), y, [&](const auto& a, const auto& target) {
                right += is_right(a, target) ? 1u : 0u;
                ++count;
            });
    }
    return count == 0 ? 0 : static_cast<double>(right) / static_cast<double>(count);
}

/// The mean over the samples of the cost, without weight decay's share; 0 if there are none.
/// Errors: std::invalid_argument for a sample that does not fit the network.
template <class Network, class Samples, class Cost>
constexpr auto mean_cost(const Network& net, const Samples& samples, const Cost& cost) {
    using T = typename Network::scalar;
    static_assert(are_samples<Samples>);
    static_assert(cost_fits<Cost, Network>);
    const auto L = last_layer(net);
    propagation<Network> state(net);
    running_mean<T> costs;
    for (const auto& [x, y] : samples) {
        set_input(state, x);
        forward(net, state);
        check_target(state.a(L), y);
        costs.add(sample_cost(cost, net.activation(L), state.z(L), state.a(L), y));
    }
    return costs.value();
}

} // namespace gradus
