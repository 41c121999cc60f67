#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/layers/sequence.hpp>
#include <gradus/networks/propagation.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

namespace gradus {

namespace detail {

/// f(run) for what each layer over time has left of each sample.
template <class Network, class State, class Function>
constexpr void for_each_run(const Network& net, State& state, const Function& f) {
    from_first_to_last(net, [&](auto l) {
        if constexpr (requires { state.trace(l).runs; })
            for (std::size_t s = 0; s < sample_count(state.a(l)); ++s)
                f(at_sample(state.trace(l).runs, s));
    });
}

} // namespace detail

/// The state with which each cell begins the next sequence ← that with which it ended the last, or
/// that after its step t, of one sample or of each of a mini-batch: a long sequence may be taken
/// through a network in parts, and gives what it gives as a whole, to the same bits. The gradient
/// ends at the beginning of a part.
template <class Network, class State>
constexpr void carry_states(const Network& net, State& state) {
    detail::for_each_run(net, state, [](auto& run) { run.initial = run.state(run.length); });
}
template <class Network, class State>
constexpr void carry_states(const Network& net, State& state, std::size_t t) {
    detail::for_each_run(net, state, [t](auto& run) { run.initial = run.state(t); });
}
/// … ← 0, as at first.
template <class Network, class State>
constexpr void reset_states(const Network& net, State& state) {
    detail::for_each_run(net, state, [](auto& run) { clear(run.initial); });
}

/// After every k1 steps the costs of these go back, through at most k2 steps.
struct truncation {
    std::size_t k1; ///< steps, at least 1
    std::size_t k2; ///< steps, at least k1
};

/// A part of a sequence in truncated backpropagation: its steps are first + 1 … last, and the costs
/// of the steps first_cost + 1 … last go back in it.
struct time_window {
    std::size_t first;      ///< steps before the window
    std::size_t first_cost; ///< steps before those whose costs go back
    std::size_t last;       ///< the window's last step
};

/// Truncated backpropagation through time: for last = k1, 2 k1, … and at the end T of the sequence,
/// f(gradient, window) is given the gradient of the costs of the last k1 steps alone, as far as it
/// goes back in the steps last − k2 + 1 … last; the states before these count as constants.
/// With k2 ≥ T the gradients add up to the whole one; with k1 = k2, which divides T, each window
/// carries on the states of the one before it. f may move the network's parameters: a window begins
/// with the states that the one before it has left.
/// A network that gives numbers for each step has a target for each. One that gives its outputs at
/// the end has one target, and only the window at the end has a cost.
/// Errors: std::invalid_argument for a k1 of 0, for k2 < k1, which would pass over steps, and for a
/// sequence or a target that does not fit; a compile error for a network whose number of steps is a
/// constant.
/// Source: R. Williams and J. Peng, An efficient gradient-based algorithm for on-line training of
/// recurrent network trajectories (1990), BPTT(h; h′) with h = k2, h′ = k1; I. Sutskever, Training
/// recurrent neural networks (2013).
template <class Network, class Input, class Target, class Cost, class Function>
void truncated_bptt(const Network& net, const Input& x, const Target& y, const Cost& cost,
                    const truncation& k, const Function& f) {
    static_assert(TakesSequences<Network>,
                  "truncated backpropagation takes a sequence in parts: the number of steps of the "
                  "network's layers must be gradus::dynamic");
    if (k.k1 == 0 || k.k2 < k.k1)
        throw std::invalid_argument("truncated backpropagation needs 1 <= k1 <= k2, not k1 = "
                                    + std::to_string(k.k1) + " and k2 = " + std::to_string(k.k2));
    using T = typename Network::scalar;
    constexpr std::size_t width = Network::width_of_steps;
    const std::size_t steps = count_steps(x.size(), width);
    const auto L = last_layer(net);
    using output_type = std::remove_cvref_t<decltype(std::declval<propagation<Network>&>().a(L))>;
    constexpr bool has_each_target = std::is_same_v<output_type, vector<T, dynamic>>;
    const auto part_of = [](const auto& sequence, std::size_t numbers, std::size_t first,
                            std::size_t last) {
        vector<T, dynamic> part((last - first) * numbers);
        for (std::size_t j = 0; j < part.size(); ++j) part[j] = sequence[first * numbers + j];
        return part;
    };
    if (has_each_target && y.size() % steps != 0)
        throw std::invalid_argument("a sequence of " + std::to_string(steps)
                                    + " steps has as many targets for each, not "
                                    + std::to_string(y.size()) + " numbers");

    propagation<Network> state(net);
    time_window now{0, 0, 0};
    while (now.last < steps) {
        const std::size_t last = k.k1 < steps - now.last ? now.last + k.k1 : steps;
        const std::size_t first = last > k.k2 ? last - k.k2 : 0;
        if (now.last > 0) carry_states(net, state, first - now.first);
        now = {first, now.last, last};
        set_input(state, part_of(x, width, first, last));
        forward(net, state);
        if constexpr (has_each_target) {
            const std::size_t outputs = y.size() / steps;
            set_output_error(net, state, 0, part_of(y, outputs, first, last), cost);
            for (std::size_t i = 0; i < (now.first_cost - first) * outputs; ++i)
                state.delta(L)[i] = T(0);
        } else {
            if (last < steps) continue;
            set_output_error(net, state, 0, y, cost);
        }
        backward(net, state);
        auto gradient = zero_parameters(net);
        add_gradient(net, state, gradient);
        f(gradient, now);
    }
}

} // namespace gradus
