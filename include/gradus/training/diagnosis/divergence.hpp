#pragma once

#include <gradus/networks/backpropagation.hpp>
#include <gradus/numbers/elementary/float_layout.hpp>
#include <gradus/training/diagnosis/measurement.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gradus {

/// The cost has exploded if it is this many times that of the start.
inline constexpr double exploded_cost = 1e3;

/// What is no longer a finite number in a training, and where.
struct divergence {
    enum class place {
        weight,          ///< W^layer(row, column)
        bias,            ///< b^layer[row]
        activation,      ///< a^layer[row] at a sample; layer 0 is the input
        weight_gradient, ///< Σ ∂C/∂W^layer(row, column) over the samples
        bias_gradient,   ///< Σ ∂C/∂b^layer[row] over the samples
        cost,            ///< of all samples; the place, if any, is that of the largest weight
        cost_growth,     ///< cost/cost at the start, finite, but above exploded_cost; place alike
    };
    place where;           ///< what of a layer it is in
    double value;          ///< NaN, ±∞, or the growth of the cost
    std::size_t layer = 0; ///< 1 … L
    std::size_t row = 0;   ///< counts from 0, like W(row, column) in code
    std::size_t column = 0;
    std::size_t sample = 0; ///< counts from 0
    /// Of layers over time: the step 1 … T, otherwise 0; the array of the layer or the part of a
    /// step in which `row` is, such as "U" or "f"; and the gate whose row it is, if it has several.
    /// For gradients the last step whose errors are not finite.
    std::size_t step = 0;
    std::string_view part = {};
    std::string_view gate = {};

    constexpr bool operator==(const divergence&) const = default;
};

namespace detail {

/// The index of the first number that is not finite, `count` if there is none. It looks at bits, so
/// that -ffast-math cannot assume the answer.
template <BinaryFloat T>
constexpr std::size_t first_not_finite(const T* p, std::size_t count) {
    using format = numbers::elementary::float_layout<T>;
    using bits = typename format::storage;
    // One added to the exponent reaches the sign bit from the exponent of ∞ and NaN alone.
    const auto mark = [](T x) -> bits {
        const bits all = static_cast<bits>(numbers::elementary::to_bits(x));
        return (all & ~static_cast<bits>(format::sign)) + static_cast<bits>(format::hidden);
    };
    bits marks = 0; // of all numbers, without a branch: as good as always they are finite
    for (std::size_t k = 0; k < count; ++k) marks |= mark(p[k]);
    if ((marks & format::sign) == 0) return count;
    std::size_t k = 0;
    while ((mark(p[k]) & format::sign) == 0) ++k;
    return k;
}

/// How wide a step of a network's input is, where that is a sequence; otherwise 0.
template <class Network>
inline constexpr std::size_t width_of_input = [] {
    using first = std::remove_cvref_t<decltype(std::declval<const Network&>().layer(one))>;
    if constexpr (requires { first::step_inputs; })
        return first::step_inputs;
    else
        return std::size_t{0};
}();

/// The gate of a cell whose row this is, of an array with a block of rows for each.
template <class Cell>
constexpr std::string_view gate_of_row(std::size_t row, std::size_t rows) {
    return Cell::gates > 1 && rows == Cell::gates * Cell::outputs
               ? Cell::gate_names[row / Cell::outputs]
               : "";
}

/// In what a cell left behind of a sequence, in the order in which it was computed.
template <class Cell, class Run>
constexpr std::optional<divergence> find_in_run(const Run& run) {
    std::optional<divergence> found;
    for (std::size_t t = 1; t <= run.length && !found; ++t)
        run.step(t).for_each_part(
            [&](const char* part, const auto& numbers) {
                const std::size_t i = first_not_finite(numbers.data(), numbers.size());
                if (found || i == numbers.size()) return;
                found = {divergence::place::activation, static_cast<double>(numbers[i])};
                found->row = i;
                found->step = t;
                found->part = part;
                found->gate = gate_of_row<Cell>(i, numbers.size());
            },
            run.step(t));
    return found;
}

/// The last step whose errors are not finite, 0 if all are.
template <class Run>
constexpr std::size_t last_error_not_finite(const Run& run) {
    std::size_t last = 0;
    for (std::size_t t = run.length; t > 0 && last == 0; --t) {
        const auto& now = run.step(t);
        const auto look_at = [&](const char*, const auto& numbers) {
            if (first_not_finite(numbers.data(), numbers.size()) < numbers.size()) last = t;
        };
        look_at("", now.delta);
        now.errors.for_each_part(look_at, now.errors);
    }
    return last;
}

/// In the parameters or in a gradient of their shape. An error goes backwards: the last layer that
/// is hit is where it began.
template <class Network>
constexpr std::optional<divergence>
find_in_parameters(const Network& net, const typename Network::parameters_type& parameters,
                   divergence::place weights, divergence::place biases) {
    std::optional<divergence> found;
    from_first_to_last(net, [&](auto l) {
        bool is_hit = false;
        const auto look_at = [&](const array_name& name, const auto& array) {
            const std::size_t k =
                is_hit ? count_of(array) : first_not_finite(array.data(), count_of(array));
            if (k == count_of(array)) return;
            is_hit = true;
            found = {name.is == array_name::role::weights ? weights : biases,
                     static_cast<double>(array.data()[k]), l, k % rows_of(array),
                     k / rows_of(array)};
            if constexpr (requires { net.layer(l).cell; }) {
                using cell = std::remove_cvref_t<decltype(net.layer(l).cell)>;
                found->part = name.name;
                found->gate = gate_of_row<cell>(found->row, rows_of(array));
            }
        };
        std::remove_cvref_t<decltype(parameters[l - one])>::for_each_array(look_at,
                                                                           parameters[l - one]);
    });
    return found;
}

} // namespace detail

/// A weight or a bias that is not finite, in the last layer that has one; nothing if all are
/// finite. One pass over the parameters, without any memory: cheap enough for every mini-batch.
template <class Network>
    requires BinaryFloat<typename Network::scalar>
constexpr std::optional<divergence> find_divergence(const Network& net) {
    return detail::find_in_parameters(net, net.parameters, divergence::place::weight,
                                      divergence::place::bias);
}

/// The same, then what these parameters make of the samples: the first layer with an activation
/// that is not finite, then the last layer with a gradient that is not. Allocates for networks with
/// shapes known at run time.
/// Errors: std::invalid_argument for a sample that does not fit the network.
template <class Network, class Samples, class Cost>
    requires BinaryFloat<typename Network::scalar>
constexpr std::optional<divergence> find_divergence(const Network& net, const Samples& samples,
                                                    const Cost& cost) {
    static_assert(are_samples<Samples>);
    std::optional<divergence> found = find_divergence(net);
    if (found) return found;
    auto gradient_sum = zero_parameters(net);
    std::size_t first = 0;
    divergence errors{}; // of the last layer over time that has some that are not finite
    propagate_each(net, samples, cost, [&](const auto& state) {
        add_gradient(net, state, gradient_sum);
        for (std::size_t s = 0; s < sample_count(state.a(zero)); ++s) {
            const auto look_at = [&](std::size_t layer, const auto& a) {
                const std::size_t i = detail::first_not_finite(a.data(), a.size());
                if (!found && i < a.size())
                    found = {divergence::place::activation,
                             static_cast<double>(a[i]),
                             layer,
                             i,
                             0,
                             first + s};
            };
            look_at(0, at_sample(state.a(zero), s));
            if constexpr (constexpr std::size_t width = detail::width_of_input<Network>; width > 0)
                if (found && found->layer == 0 && found->step == 0) {
                    found->step = 1 + found->row / width;
                    found->row %= width;
                }
            from_first_to_last(net, [&](auto l) {
                if constexpr (requires { state.trace(l).runs; }) {
                    using cell = std::remove_cvref_t<decltype(net.layer(l).cell)>;
                    const auto& run = at_sample(state.trace(l).runs, s);
                    if (!found)
                        if ((found = detail::find_in_run<cell>(run))) {
                            found->layer = l;
                            found->sample = first + s;
                        }
                    const std::size_t step =
                        errors.layer < std::size_t{l} ? detail::last_error_not_finite(run) : 0;
                    if (step > 0) {
                        errors.layer = l;
                        errors.step = step;
                        errors.sample = first + s;
                    }
                }
                look_at(l, at_sample(state.a(l), s));
            });
        }
        first += sample_count(state.a(zero));
    });
    if (found) return found;
    found = detail::find_in_parameters(net, gradient_sum, divergence::place::weight_gradient,
                                       divergence::place::bias_gradient);
    if (found && found->layer == errors.layer) {
        found->step = errors.step;
        found->sample = errors.sample;
    }
    return found;
}

/// A cost that is not finite or that has exploded. The second is a rule of thumb: a training that
/// learns does not end an epoch a thousand times worse than its random start. It needs a start that
/// is worse than perfect: where that cost is 0 or not finite, it says nothing.
constexpr std::optional<divergence> find_cost_divergence(double cost, double cost_at_start) {
    if (detail::first_not_finite(&cost, 1) == 0) return divergence{divergence::place::cost, cost};
    if (cost_at_start > 0 && cost / exploded_cost > cost_at_start)
        return divergence{divergence::place::cost_growth, cost / cost_at_start};
    return {};
}

/// The same, with the place of the largest weight in magnitude, which is where an explosion shows.
/// Not for weights that are not finite: find_divergence(net) comes first.
template <class Network>
    requires BinaryFloat<typename Network::scalar>
constexpr std::optional<divergence> find_cost_divergence(const Network& net, double cost,
                                                         double cost_at_start) {
    using numbers::abs;
    std::optional<divergence> found = find_cost_divergence(cost, cost_at_start);
    if (!found) return found;
    typename Network::scalar largest = 0;
    from_first_to_last(net, [&](auto l) {
        const auto look_at = [&](const array_name& name, const auto& W) {
            if (name.is != array_name::role::weights) return;
            for (std::size_t k = 0; k < count_of(W); ++k) {
                if (!(largest < abs(W.data()[k]))) continue;
                largest = abs(W.data()[k]);
                found->layer = l;
                found->row = k % rows_of(W);
                found->column = k / rows_of(W);
            }
        };
        std::remove_cvref_t<decltype(net.parameters[l - one])>::for_each_array(
            look_at, net.parameters[l - one]);
    });
    return found;
}

/// What an epoch leaves behind: a cost that is not finite or has exploded, or, where a layer's
/// gradient in the diagnosis of these samples is not finite, what find_divergence(net, samples,
/// cost) finds.
template <class Network, class Samples, class Cost>
constexpr std::optional<divergence> find_divergence(const Network& net, const Samples& samples,
                                                    const Cost& cost, const diagnosis& seen,
                                                    double mean_cost, double cost_at_start) {
    if (const auto found = find_cost_divergence(net, mean_cost, cost_at_start)) return found;
    for (const layer_diagnosis& layer : seen.layers)
        for (const double norm : {layer.weight_gradient, layer.bias_gradient})
            if (detail::first_not_finite(&norm, 1) == 0) return find_divergence(net, samples, cost);
    return {};
}

} // namespace gradus
