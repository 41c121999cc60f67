#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/mean.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/vectors.hpp>
#include <gradus/numbers/elementary.hpp>

#include <cstddef>
#include <stdexcept>
#include <vector>

namespace gradus {

namespace detail {

/// ∂C/∂b^l of each sample, or ∂C/∂β^l.
template <class Layer, class State, class Index>
constexpr const auto& bias_errors(const Layer& layer, const State& state, Index l) {
    if constexpr (requires { layer.shift_errors(state.trace(l)); })
        return layer.shift_errors(state.trace(l));
    else
        return state.delta(l);
}

constexpr void check_count(std::size_t count) {
    if (count == 0) throw std::invalid_argument("there are no samples for a gradient profile");
}

} // namespace detail

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
        from_first_to_last(
            net, [&](auto l) { add(sums[l - one], detail::bias_errors(net.layer(l), state, l)); });
    });
    detail::check_count(count);
    auto norms = numbers_of_layers(net);
    std::size_t next = 0;
    from_first_to_last(net, [&](auto l) {
        norms[next++] = static_cast<T>(norm(sums[l - one]) / Sum(static_cast<int>(count)));
    });
    return norms;
}

/// How large one sample's gradient is: √(mean over the samples of ‖∂C/∂b^l‖²) for l = 1 … L, the
/// norm first and then the mean, so that samples which disagree take nothing from each other. Of a
/// network at the start of training this is what a forecast is about: theory/forecast.hpp.
/// Arguments and errors as gradient_profile has them.
template <class Network, class Samples, class Cost>
constexpr auto gradient_profile_per_sample(const Network& net, const Samples& samples,
                                           const Cost& cost) {
    static_assert(are_samples<Samples>);
    using numbers::sqrt;
    using T = typename Network::scalar;
    using Sum = sum_type<T>;
    auto norms = numbers_of_layers(net);
    std::vector<sum_of_squares<Sum>> squares(norms.size());
    const std::size_t count = propagate_each(net, samples, cost, [&](const auto& state) {
        std::size_t next = 0;
        from_first_to_last(net, [&](auto l) {
            const auto& errors = detail::bias_errors(net.layer(l), state, l);
            for (std::size_t s = 0; s < sample_count(errors); ++s)
                for (std::size_t i = 0; i < at_sample(errors, s).size(); ++i)
                    squares[next].add(static_cast<Sum>(at_sample(errors, s)[i]));
            ++next;
        });
    });
    detail::check_count(count);
    for (std::size_t l = 0; l < norms.size(); ++l)
        norms[l] = static_cast<T>(squares[l].root() / sqrt(Sum(static_cast<int>(count))));
    return norms;
}

} // namespace gradus
