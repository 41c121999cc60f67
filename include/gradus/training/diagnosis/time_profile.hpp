#pragma once

#include <gradus/networks/arrays.hpp>
#include <gradus/networks/backpropagation.hpp>
#include <gradus/networks/norm.hpp>
#include <gradus/networks/spectrum.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <vector>

namespace gradus {

/// How large the recurrent weights of one gate are: ‖U‖₂, by which U may lengthen a vector, and
/// ρ(U), by which Uᵏ lengthens in the long run; U that gate's rows.
struct recurrent_weights_size {
    const char* gate;       ///< its name, as the cell has it
    double spectral_norm;   ///< ‖U‖₂ ≥ 0
    double spectral_radius; ///< ρ(U), from 0 to ‖U‖₂
};

/// The gradient through time of one layer that unrolls a cell. ‖·‖ is the Euclidean norm over the
/// units, ⟨·⟩ the mean over the samples.
struct layer_through_time {
    std::size_t layer = 0;                       ///< 1 … L
    std::vector<double> h_gradient{};            ///< ⟨‖∂C/∂h_t‖⟩ for t = 0 … T
    std::vector<double> c_gradient{};            ///< ⟨‖∂C/∂c_t‖⟩, of an LSTM; else none
    std::vector<recurrent_weights_size> sizes{}; ///< gate by gate

    std::size_t steps() const { return h_gradient.size() - 1; } ///< T
};

/// ∂C/∂h_t for every step t of every layer over time: what is left of the error when it has gone
/// back from the last step to step t. T is the number of steps of the longest sample; a shorter one
/// ends at T too, so that T − t is how far its error has gone, and the mean at t is over the
/// samples that reach so far back.
struct time_profile {
    std::vector<layer_through_time> layers; ///< those that unroll a cell, in their order
};

namespace detail {

/// The sums over the samples of ‖∂C/∂h_t‖ and of ‖∂C/∂c_t‖, and how many there are; [k] of the
/// state k steps before the last.
struct sums_through_time {
    std::vector<double> h{}, c{}, count{};

    template <class Run>
    void add(const Run& run) {
        if (h.size() <= run.length)
            for (auto* const sums : {&h, &c, &count}) sums->resize(run.length + 1);
        for (std::size_t back = 0; back <= run.length; ++back) {
            const auto& errors = run.errors(run.length - back);
            errors.for_each_part(
                [&](std::string_view part, const auto& numbers) {
                    (part == "c" ? c : h)[back] += norm_in_double(numbers);
                },
                errors);
            count[back] += 1;
        }
    }

    std::vector<double> means(const std::vector<double>& sums) const {
        std::vector<double> result(sums.size());
        for (std::size_t k = 0; k < sums.size(); ++k)
            result[sums.size() - 1 - k] = sums[k] / count[k];
        return result;
    }
};

} // namespace detail

/// Looks at the gradient through time at these samples, pairs (x, y), without a step; for float and
/// double. Allocates; a training that is not looked at pays nothing.
/// Errors: std::invalid_argument for no samples, for one that does not fit the network, and for a
/// network without a layer over time.
template <class Network, class Samples, class Cost>
    requires BinaryFloat<typename Network::scalar>
time_profile profile_through_time(const Network& net, const Samples& samples, const Cost& cost) {
    std::vector<detail::sums_through_time> sums(last_layer(net));
    const std::size_t count = propagate_each(net, samples, cost, [&](const auto& state) {
        from_first_to_last(net, [&](auto l) {
            if constexpr (requires { state.trace(l).runs; })
                for (std::size_t s = 0; s < sample_count(state.a(zero)); ++s)
                    sums[l - one].add(at_sample(state.trace(l).runs, s));
        });
    });
    if (count == 0) throw std::invalid_argument("there are no samples for a profile through time");
    time_profile profile;
    from_first_to_last(net, [&](auto l) {
        const auto& layer = net.layer(l);
        if constexpr (requires { layer.cell; }) {
            using cell = std::remove_cvref_t<decltype(layer.cell)>;
            const auto& of_layer = sums[l - one];
            layer_through_time result{.layer = l, .h_gradient = of_layer.means(of_layer.h)};
            if constexpr (requires(typename cell::template state<one_sample<double>>& state) {
                              state.c;
                          })
                result.c_gradient = of_layer.means(of_layer.c);
            const auto& U = net.parameters[l - one].U;
            for (std::size_t gate = 0; gate < cell::gates; ++gate) {
                const block_of_rows block{U, gate * cell::outputs, cell::outputs};
                result.sizes.push_back(
                    {cell::gate_names[gate], spectral_norm(block), spectral_radius(block)});
            }
            profile.layers.push_back(result);
        }
    });
    if (profile.layers.empty())
        throw std::invalid_argument("the network has no layer that unrolls a cell over time");
    return profile;
}

} // namespace gradus
