#pragma once

#include <gradus/training/data/example.hpp>
#include <gradus/training/diagnosis/diagnose.hpp>
#include <gradus/training/fast/batch_evaluation.hpp>
#include <gradus/training/fast/output_error.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <type_traits>
#include <vector>

namespace gradus {

namespace detail {

/// ‖x‖, in double: for float no square is too large or too small for that.
template <class T>
double length_of(std::span<const T> x) {
    if constexpr (sizeof(T) == sizeof(double)) {
        sum_of_squares<double> squares;
        for (const T number : x) squares.add(number);
        return squares.root();
    } else {
        double squares = 0;
        fast::with_kernels<T, dynamic>(
            [&](auto kernels) { squares = kernels.sum_of_squares(x.size(), x.data()); });
        return std::sqrt(squares);
    }
}

/// The moments of many numbers, added to those of others.
/// Source: T. Chan, G. Golub, R. LeVeque, Updating formulae and a pairwise algorithm for computing
/// sample variances (1979).
template <class T, std::size_t Neurons, std::size_t Samples>
void add_all(moments& to, const batch<T, Neurons, Samples>& a, std::size_t samples) {
    const auto sum_of = [&](const auto& f) {
        double sum = 0;
        for (std::size_t s = 0; s < samples; ++s)
            for (std::size_t i = 0; i < a.rows(); ++i) sum += f(static_cast<double>(a(i, s)));
        return sum;
    };
    const double count = static_cast<double>(samples * a.rows());
    const double mean = sum_of([](double x) { return x; }) / count;
    const double squares = sum_of([&](double x) { return (x - mean) * (x - mean); });
    const double distance = mean - to.mean;
    const double all = to.count + count;
    to.mean += distance * count / all;
    to.squares += squares + distance * distance * to.count * count / all;
    to.count = all;
}

/// Outputs that nobody asked for.
struct unseen {
    void operator()(const auto&, std::size_t, const auto&) const {}
};

} // namespace detail

/// diagnose() of diagnosis/diagnose.hpp with BatchSize samples at once: the same but for rounding,
/// except that the gradient of float networks is summed in float, and that a slope which the
/// kernels do not let go to 0, e^(−87) (float) or e^(−708), keeps its unit from being dead.
/// Whoever measures the same samples takes their outputs on the way: on_output(state, column, y) is
/// called for each, as by for_each_output.
/// Errors: std::invalid_argument for no samples and for one that does not fit the network.
template <std::size_t BatchSize = 64, class Network, class Samples, class Cost, class Optimiser,
          class Function = detail::unseen>
diagnosis batch_diagnose(const Network& net, const Samples& samples, const Cost& cost,
                         Optimiser optimiser, std::size_t n, const Function& on_output = {}) {
    using T = typename Network::scalar;
    static_assert(are_samples<Samples>);
    static_assert(steps_in_place<Network>, "batch_diagnose looks at dense layers alone; a network "
                                           "with other layers is looked at by `diagnose`");
    const auto L = last_layer(net);
    const auto state = std::make_unique<batch_propagation<Network, BatchSize>>(net);
    const auto targets = std::make_unique<std::remove_cvref_t<decltype(state->a(L))>>(state->a(L));
    auto gradient_sum = zero_parameters(net);
    auto gets_gradient = vectors_of_layers(net); // 1 for a unit with a slope at some sample
    diagnosis result;
    result.layers.assign(L, {});
    std::vector<detail::moments> activations;
    activations.assign(L, {});
    const std::size_t all = samples.size();
    if (all == 0) throw std::invalid_argument("there are no samples to diagnose");
    const in_place_steps<Network> gradient{gradient_sum, T(1), T(-1)};
    for (std::size_t first = 0; first < all; first += BatchSize) {
        const std::size_t m = std::min(BatchSize, all - first);
        state->use(m);
        for (std::size_t s = 0; s < m; ++s) {
            const auto& [x, y] = samples[first + s];
            set_column(state->a(zero), s, x);
            set_column(*targets, s, y);
        }
        forward(net, *state);
        for (std::size_t s = 0; s < m; ++s) {
            const auto& [x, y] = samples[first + s];
            on_output(*state, s, y);
        }
        set_output_error(state->delta(L), state->z(L), state->a(L), *targets, m, net.activation(L),
                         cost);
        backward(net, *state);
        add_gradient(net, *state, gradient);
        from_first_to_last(net, [&](auto l) {
            layer_diagnosis& layer = result.layers[l - one];
            const auto& activation = net.activation(l);
            for (std::size_t s = 0; s < m; ++s) {
                const double error = detail::length_of<T>(state->delta(l).column(s));
                layer.bias_gradient_per_sample += error;
                layer.weight_gradient_per_sample +=
                    error * detail::length_of<T>(state->a(l - one).column(s));
            }
            detail::add_all(activations[l - one], state->a(l), m);
            auto& units = gets_gradient[l - one];
            if constexpr (requires { activation.derivative(T(0)); }) {
                auto& slopes = state->delta(l); // of no more use
                std::fill_n(slopes.data(), std::size_t{slopes.size()}, T(1));
                multiply_by_map(slopes, state->z(l), slope_of{activation});
                const double saturated = saturated_share * saturating_slope_of(activation);
                for (std::size_t s = 0; s < m; ++s)
                    for (std::size_t i = 0; i < slopes.rows(); ++i) {
                        if (std::abs(static_cast<double>(slopes(i, s))) < saturated)
                            layer.saturated += 1;
                        if (slopes(i, s) != 0) units[i] = T(1);
                    }
            } else {
                for (std::size_t i = 0; i < units.size(); ++i) units[i] = T(1);
            }
        });
    }
    Network moved = net;
    optimiser.update(moved, gradient_sum, all, n);
    detail::conclude(result, net, moved, gradient_sum, activations, gets_gradient, all);
    return result;
}

} // namespace gradus
