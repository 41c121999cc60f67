#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/mean.hpp>
#include <gradus/networks/norm.hpp>

#include <cstddef>
#include <stdexcept>

namespace gradus {

/// How fast each layer learns: ‖ mean over the samples of ∂C/∂b^l ‖ for l = 1 … L, the mean first
/// and then the norm; of ∂C/∂β^l where batch normalisation takes b^l away again. `samples` is a
/// range of (x, y) pairs; `cost.delta(activation, z, a, y)` is one component of the output error
/// δ^L. Errors: std::invalid_argument for no samples and for one that does not fit the network.
/// Source: Nielsen ch. 5 and his fig/generate_gradient.py.
template <class Network, class Samples, class Cost>
constexpr auto gradient_profile(const Network& net, const Samples& samples, const Cost& cost) {
    static_assert(are_samples<Samples>);
    using T = typename Network::scalar;
    using Sum = sum_type<T>;
    auto sums = vector_sums(net);
    const std::size_t count = propagate_each(net, samples, cost, [&](const auto& state) {
        from_first_to_last(net, [&](auto l) {
            const auto& layer = net.layer(l);
            if constexpr (requires { layer.shift_errors(state.trace(l)); })
                add(sums[l - one], layer.shift_errors(state.trace(l)));
            else
                add(sums[l - one], state.delta(l));
        });
    });
    if (count == 0) throw std::invalid_argument("there are no samples for a gradient profile");
    auto norms = numbers_of_layers(net);
    std::size_t next = 0;
    from_first_to_last(net, [&](auto l) {
        norms[next++] = static_cast<T>(norm(sums[l - one]) / Sum(static_cast<int>(count)));
    });
    return norms;
}

} // namespace gradus
