#pragma once

#include <gradus/networks/layers/dense.hpp>
#include <gradus/networks/propagation.hpp>
#include <gradus/theory/forecast.hpp>
#include <gradus/training/diagnosis/measurement.hpp>
#include <gradus/training/diagnosis/text.hpp>

#include <charconv>
#include <cstddef>
#include <iterator>
#include <ostream>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// The forecast of a training's start, made at run time, beside what is measured there.
namespace gradus {

/// What theory expects of each layer's gradient before the first step, for wide layers: it stands
/// beside bias_gradient_per_sample of a diagnosis, ⟨‖δ^l‖⟩.
struct expected_gradients {
    /// Of layer l at l − 1; none where there is no forecast.
    std::vector<layer_forecast> layers{};
    training_forecast verdict{training_outcome::no_forecast, 0, interval<double>::entire()};
    /// What the verdict means, with a remedy, or why there is no forecast.
    std::string words{};
};

/// No forecast, for this reason.
inline expected_gradients no_forecast(std::string reason) { return {.words = std::move(reason)}; }

/// The mean of the numbers' squares; NaN if there are none.
inline double mean_square(std::span<const double> numbers) {
    double squares = 0;
    for (const double x : numbers) squares += x * x;
    return squares / static_cast<double>(numbers.size());
}

/// The mean of the squares of all numbers x in samples (x, y); NaN if there are none.
template <class Samples>
double mean_square_of_inputs(const Samples& samples) {
    double squares = 0;
    double numbers = 0;
    for (const auto& [x, y] : samples)
        for (std::size_t i = 0; i < x.size(); ++i, ++numbers)
            squares += static_cast<double>(x[i]) * static_cast<double>(x[i]);
    return squares / numbers;
}

/// The forecast of layers that are planned, hidden ones with the activation f and a last one, for
/// inputs of the mean square ‖x‖²/n₀. No forecast for fewer than two layers, where a variance is
/// not known, nor where an enclosure has no bounds.
template <mean_field::HasMoments Activation>
expected_gradients expect_gradients(const Activation& f,
                                    std::span<const mean_field::planned_layer> plan,
                                    double input_mean_square, const gradient_limits& limits = {}) {
    if (plan.size() < 2) return no_forecast("there is one layer only");
    if (!(input_mean_square - input_mean_square == 0))
        return no_forecast("the inputs' mean square is no finite number");
    for (std::size_t l = 1; l <= plan.size(); ++l)
        for (const bool of_weights : {true, false})
            if (const auto& given = plan[l - 1].given;
                !(of_weights ? given.weights : given.biases).is_bounded())
                return no_forecast("theory is about random numbers of mean 0 and of a known "
                                   "variance, which the "
                                   + std::string(of_weights ? "weights" : "biases") + " of layer "
                                   + std::to_string(l) + " are not");
    std::vector<layer_forecast> layers(plan.size());
    mean_field::forecast_layers(f, plan.data(), plan.size(), interval<double>(input_mean_square),
                                layers.data());
    const training_forecast verdict = judge(layers.data(), layers.size(), limits);
    if (verdict.how == training_outcome::no_forecast)
        return no_forecast("theory says nothing of layer " + std::to_string(verdict.layer)
                           + ", or its numbers are too large or too small");
    layer_path path = layer_path::plain;
    for (const mean_field::planned_layer& layer : plan)
        if (layer.path != layer_path::plain) path = layer.path;
    const proof_text text =
        detail::text_of_verdict(plan.size(), path, detail::always_shrinks<Activation>(), verdict);
    return {std::move(layers), verdict, {text.characters, text.size}};
}
/// The same of an activation that is chosen while the program runs.
template <ActivationChoice Activation>
expected_gradients expect_gradients(const Activation& f,
                                    std::span<const mean_field::planned_layer> plan,
                                    double input_mean_square, const gradient_limits& limits = {}) {
    return f.visit([&](const auto& chosen) {
        return expect_gradients(chosen, plan, input_mean_square, limits);
    });
}

namespace detail {

/// mean_field::variances_of() of numbers each of which may be one of a std::variant.
template <class Activation, class Weights, class Biases>
mean_field::variances variances_of(const Activation& f, const Weights& weights,
                                   const Biases& biases, std::size_t inputs, std::size_t outputs) {
    const auto with_chosen = [](const auto& numbers, const auto& g) {
        if constexpr (requires { std::variant_size<std::decay_t<decltype(numbers)>>::value; })
            return std::visit(g, numbers);
        else
            return g(numbers);
    };
    return with_chosen(weights, [&](const auto& W) {
        return with_chosen(biases, [&](const auto& b) {
            return mean_field::variances_of(f, W, b, inputs, outputs);
        });
    });
}

} // namespace detail

namespace mean_field {

/// The layers of a network that is known while the program runs, before it is made: sizes n₀, n₁,
/// …, n_L, one activation for the hidden layers and another for the last, what weights and biases
/// are drawn with, each perhaps a std::variant, and a path of the hidden layers, a residual one
/// around those that give as many numbers as they take, as in a runtime_network.
template <class Activation, class Output, class Weights, class Biases = biases_of_variance>
std::vector<planned_layer> plan(std::span<const std::size_t> sizes, const Activation& f,
                                const Output& output, const Weights& weights,
                                const Biases& biases = {}, layer_path path = layer_path::plain) {
    std::vector<planned_layer> layers;
    for (std::size_t l = 1; l < sizes.size(); ++l) {
        const std::size_t n_in = sizes[l - 1];
        const std::size_t n_out = sizes[l];
        if (l + 1 == sizes.size())
            layers.push_back({gradus::detail::variances_of(output, weights, biases, n_in, n_out)});
        else
            layers.push_back(
                {gradus::detail::variances_of(f, weights, biases, n_in, n_out),
                 path == layer_path::residual && n_in != n_out ? layer_path::plain : path});
    }
    return layers;
}

} // namespace mean_field

namespace detail {

/// Are these activations of one type with one slope for the same?
template <class First, class Second>
constexpr bool same_activation(const First& f, const Second& g) {
    if constexpr (!std::is_same_v<First, Second>)
        return false;
    else if constexpr (ActivationChoice<First>)
        return f.visit([&](const auto& chosen) {
            return g.visit([&](const auto& other) { return same_activation(chosen, other); });
        });
    else if constexpr (requires { f.alpha == g.alpha; })
        return f.alpha == g.alpha;
    else
        return true;
}

/// Adds a layer of a network to a plan; returns why it cannot, or nothing.
template <class Layer, class Parameters, class Weights, class Biases>
std::string plan_layer(const Layer& layer, const Parameters& p, const Weights& weights,
                       const Biases& biases, std::vector<mean_field::planned_layer>& plan) {
    mean_field::planned_layer next;
    if constexpr (requires { layer.parts.is_residual; }) {
        if (layer.parts.normalisation) return "of mini-batches of a given size nothing is known";
        if (layer.parts.is_residual && p.W.rows() == p.W.columns())
            next.path = layer_path::residual;
    } else if constexpr (!is_dense<Layer>) {
        return "layer " + std::to_string(plan.size() + 1) + " is not a dense one";
    }
    if constexpr (requires {
                      layer.activation;
                      p.W.rows();
                  }) {
        using Activation = decltype(layer.activation);
        if constexpr (!HasVariance<Weights, Activation> || !HasVariance<Biases, Activation>)
            return "of the first weights or biases no variance is known";
        else
            next.given = mean_field::variances_of(layer.activation, weights, biases, p.W.columns(),
                                                  p.W.rows());
    }
    plan.push_back(next);
    return {};
}

} // namespace detail

/// The same for a network whose first numbers are of these variances, over the inputs x of samples
/// (x, y). Its hidden layers are dense, with one activation; residual paths of a runtime_network
/// are known, dropout is not counted, and of mini-batches that are normalised nothing is known.
template <class Network, class Weights, class Samples, class Biases = biases_of_variance>
    requires requires { typename Network::scalar; }
expected_gradients expect_gradients(const Network& net, const Weights& weights,
                                    const Samples& samples, const Biases& biases = {},
                                    const gradient_limits& limits = {}) {
    const auto first = net.layer(one);
    if constexpr (!requires { moments_of(first.activation, interval<double>(1)); }
                  && !ActivationChoice<std::remove_cvref_t<decltype(first.activation)>>) {
        return no_forecast("of the hidden layers' activation theory says nothing");
    } else {
        const auto& f = first.activation;
        const std::size_t count = last_layer(net);
        std::vector<mean_field::planned_layer> plan;
        std::string why;
        from_first_to_last(net, [&](auto l) {
            if (!why.empty()) return;
            const auto layer = net.layer(l);
            if constexpr (requires { layer.activation; })
                if (plan.size() + 1 < count && !detail::same_activation(f, layer.activation))
                    why = "layer " + std::to_string(plan.size() + 1)
                          + " has another activation than layer 1";
            if (why.empty())
                why = detail::plan_layer(layer, net.parameters[l - one], weights, biases, plan);
        });
        if (!why.empty()) return no_forecast(why);
        if (std::empty(samples)) return no_forecast("there are no samples");
        return expect_gradients(f, std::span<const mean_field::planned_layer>(plan),
                                mean_square_of_inputs(samples), limits);
    }
}

/// "theory expects of wide layers that layer 1 learns about 8.8e6 times more slowly than layer 12;
/// remedy: tanh or relu, …", or "no forecast: …".
inline std::string sentence(const expected_gradients& expected) {
    if (expected.layers.empty()) return "no forecast: " + expected.words;
    return "theory expects of wide layers that " + expected.words;
}

/// How many times as fast as layer k layer l is expected to learn, enclosed; all of ℝ where there
/// is no forecast. Errors: std::out_of_range for a layer that is not there.
inline interval<double> expected_ratio(const expected_gradients& expected, std::size_t l,
                                       std::size_t k) {
    if (expected.layers.empty()) return interval<double>::entire();
    return expected.layers.at(l - 1).ratio / expected.layers.at(k - 1).ratio;
}

namespace detail {

/// ⟨‖δ^l‖⟩/⟨‖δ^L‖⟩ of layer l.
inline double measured_ratio(const diagnosis& measured, std::size_t l) {
    return measured.layers.at(l - 1).bias_gradient_per_sample
           / measured.layers.back().bias_gradient_per_sample;
}

} // namespace detail

/// Each layer's forecast beside what was measured, ‖δ^l‖ by that of the last layer, a line a layer;
/// of more than 16 layers only the first twelve and the last four. Nothing without a forecast.
inline std::string forecast_beside(const expected_gradients& expected, const diagnosis& measured) {
    const std::size_t L = expected.layers.size();
    if (L == 0) return {};
    constexpr std::size_t first = 12;
    constexpr std::size_t most = 16;
    const auto column = [](double x) {
        const std::string text = detail::digits(x, std::chars_format::general, 3);
        return std::string(text.size() < 10 ? 10 - text.size() : 1, ' ') + text;
    };
    std::string text =
        " layer  forecast  measured   (‖δ‖ by that of layer " + std::to_string(L) + ")\n";
    for (std::size_t l = 1; l <= L; ++l) {
        if (L > most && l == first + 1) {
            text += "     …\n";
            l = L - (most - first) + 1;
        }
        const std::string name = std::to_string(l);
        text += std::string(name.size() < 6 ? 6 - name.size() : 1, ' ') + name
                + column(midpoint(expected.layers[l - 1].ratio))
                + column(detail::measured_ratio(measured, l)) + '\n';
    }
    return text;
}

/// The same for a program: layer, the enclosure's ends and what was measured, with the names of the
/// columns above; those alone without a forecast. Errors: those of the stream.
inline void write_csv(std::ostream& out, const expected_gradients& expected,
                      const diagnosis& measured) {
    out << "layer,forecast_at_least,forecast_at_most,measured\n";
    for (std::size_t l = 1; l <= expected.layers.size(); ++l) {
        const interval<double>& ratio = expected.layers[l - 1].ratio;
        out << std::to_string(l) + ',' + detail::digits(ratio.lower()) + ','
                   + detail::digits(ratio.upper()) + ','
                   + detail::digits(detail::measured_ratio(measured, l)) + '\n';
    }
}

} // namespace gradus
