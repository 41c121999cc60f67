#pragma once

#include <gradus/training/costs/evaluation.hpp>
#include <gradus/training/fast/batch_propagation.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>

namespace gradus {

/// accuracy() and mean_cost() of evaluation.hpp, with BatchSize samples at once, for float and
/// double: outputs differ from theirs by rounding alone. `samples` has size() and samples[i].
/// Errors: std::invalid_argument for a sample that does not fit the network.

/// f(state, column, y) for each sample, with the outputs in that column of a mini-batch.
template <std::size_t BatchSize, class Network, class Samples, class Function>
void for_each_output(const Network& net, const Samples& samples, const Function& f) {
    static_assert(are_samples<Samples>);
    const auto state = std::make_unique<batch_propagation<Network, BatchSize>>(net);
    const std::size_t n = samples.size();
    for (std::size_t first = 0; first < n; first += BatchSize) {
        const std::size_t m = std::min(BatchSize, n - first);
        state->use(m);
        for (std::size_t s = 0; s < m; ++s) {
            const auto& [x, y] = samples[first + s];
            set_column(state->a(zero), s, x);
            check_target(net.b(last_layer(net)), y);
        }
        forward(net, *state);
        for (std::size_t s = 0; s < m; ++s) {
            const auto& [x, y] = samples[first + s];
            f(*state, s, y);
        }
    }
}

/// The share of the samples, 0 to 1, for which the network decides as the target does; 0 if there
/// are none.
template <std::size_t BatchSize = 64, class Network, class Samples>
double batch_accuracy(const Network& net, const Samples& samples) {
    std::size_t right = 0;
    for_each_output<BatchSize>(net, samples, [&](const auto& state, std::size_t s, const auto& y) {
        right += is_right(state.a(last_layer(net)).column(s), y) ? 1u : 0u;
    });
    return samples.size() == 0 ? 0
                               : static_cast<double>(right) / static_cast<double>(samples.size());
}

/// The mean over the samples of the cost, without weight decay's share; 0 if there are none.
template <std::size_t BatchSize = 64, class Network, class Samples, class Cost>
auto batch_mean_cost(const Network& net, const Samples& samples, const Cost& cost) {
    using T = typename Network::scalar;
    static_assert(cost_fits<Cost, Network>);
    const auto L = last_layer(net);
    running_mean<T> costs;
    auto z = net.b(L), a = net.b(L);
    for_each_output<BatchSize>(net, samples, [&](const auto& state, std::size_t s, const auto& y) {
        std::ranges::copy(state.z(L).column(s), z.data());
        std::ranges::copy(state.a(L).column(s), a.data());
        costs.add(sample_cost(cost, net.activation(L), z, a, y));
    });
    return costs.value();
}

} // namespace gradus
