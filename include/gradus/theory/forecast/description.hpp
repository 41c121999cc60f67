#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/forecast/variance_map.hpp>

#include <array>
#include <cstddef>
#include <optional>

namespace gradus {

/// How a hidden layer stands in its network: a = φ(z) with z = W a' + b from the layer before it,
/// or a = a' + φ(z) from the second layer on, or a = φ(y) with y the batch-normalised z.
enum class layer_path { plain, residual, batch_normalised };

/// Weights of mean 0 with n_in Var[w] = σ_w², whatever the layer's size.
struct weights_of_variance {
    double sigma_square = 1; ///< σ_w² ≥ 0

    /// Var[w] = σ_w²/n_in
    template <class T>
    constexpr T variance(const T& n_in, const T&) const {
        return T(sigma_square) / n_in;
    }
};

/// Biases of mean 0 with this variance.
struct biases_of_variance {
    double sigma_square = 0; ///< σ_b² ≥ 0

    /// Var[b] = σ_b²
    template <class T>
    constexpr T variance(const T&, const T&) const {
        return T(sigma_square);
    }
};

/// What first numbers are drawn with, of which a forecast can be made: `numbers.variance(n_in,
/// n_out)`, or of the activation too, for independent numbers of mean 0; a std::optional without a
/// value says that theirs is not. The library's initialisers are among them.
template <class Numbers, class Activation>
concept HasVariance = requires(const Numbers& numbers, const interval<double>& n) {
    numbers.variance(n, n);
} || requires(const Numbers& numbers, const interval<double>& n, const Activation& f) {
    numbers.variance(n, n, f);
};

/// All that a forecast is made of: `describe(f, weights, biases, {784, 30, 30, 10})`.
template <class Activation, class Weights, class Biases, std::size_t Layers>
struct network_description {
    static constexpr std::size_t layers = Layers; ///< L

    Activation activation;          ///< φ of layers 1 … L − 1
    Weights weights;                ///< what W of each layer is drawn with
    Biases biases;                  ///< what b of each layer is drawn with
    std::size_t widths[Layers + 1]; ///< the inputs, then each layer's neurons
    double input_mean_square = 1;   ///< ‖x‖²/n_0
    layer_path path = layer_path::plain;
};

/// A network of these widths, beginning with the number of its inputs. All layers but the last
/// have the activation; at the last, errors come in.
template <class Activation, class Weights, class Biases, std::size_t Numbers>
    requires(Numbers > 1)
constexpr network_description<Activation, Weights, Biases, Numbers - 1>
describe(const Activation& f, const Weights& weights, const Biases& biases,
         const std::size_t (&widths)[Numbers], double input_mean_square = 1,
         layer_path path = layer_path::plain) {
    network_description<Activation, Weights, Biases, Numbers - 1> result{
        f, weights, biases, {}, input_mean_square, path};
    for (std::size_t l = 0; l < Numbers; ++l) result.widths[l] = widths[l];
    return result;
}

/// A network of so many layers of one width, and as many inputs.
template <std::size_t Layers, class Activation, class Weights, class Biases = biases_of_variance>
constexpr network_description<Activation, Weights, Biases, Layers>
describe_deep(const Activation& f, const Weights& weights, const Biases& biases = {},
              std::size_t width = 100, double input_mean_square = 1,
              layer_path path = layer_path::plain) {
    network_description<Activation, Weights, Biases, Layers> result{f,  weights,           biases,
                                                                    {}, input_mean_square, path};
    for (std::size_t& n : result.widths) n = width;
    return result;
}

namespace mean_field {

/// A variance that is known, or all of ℝ.
constexpr interval<double> or_unknown(const std::optional<interval<double>>& variance) {
    return variance.value_or(interval<double>::entire());
}

/// n_in Var[w] and Var[b] of a layer.
template <class Activation, HasVariance<Activation> Weights, HasVariance<Activation> Biases>
constexpr variances variances_of(const Activation& f, const Weights& weights, const Biases& biases,
                                 std::size_t inputs, std::size_t outputs) {
    const interval<double> n_in(inputs);
    const interval<double> n_out(outputs);
    const auto variance = [&](const auto& numbers) -> interval<double> {
        if constexpr (requires { numbers.variance(n_in, n_out, f); })
            return or_unknown(numbers.variance(n_in, n_out, f));
        else
            return or_unknown(numbers.variance(n_in, n_out));
    };
    return {n_in * variance(weights), variance(biases)};
}

/// What theory needs to know of a layer.
struct planned_layer {
    variances given;
    layer_path path = layer_path::plain;
};

/// The layers of the network that is described. Around the first one there is no path, as it has
/// other inputs, nor around the last; of a path that changes the width nothing is known.
template <class Activation, class Weights, class Biases, std::size_t Layers>
constexpr std::array<planned_layer, Layers>
plan(const network_description<Activation, Weights, Biases, Layers>& net) {
    std::array<planned_layer, Layers> result{};
    for (std::size_t l = 1; l <= Layers; ++l) {
        const bool has_path = l < Layers && !(l == 1 && net.path == layer_path::residual);
        planned_layer& layer = result[l - 1];
        layer.given =
            variances_of(net.activation, net.weights, net.biases, net.widths[l - 1], net.widths[l]);
        if (has_path) layer.path = net.path;
        if (layer.path == layer_path::residual && net.widths[l] != net.widths[l - 1])
            layer.given.weights = interval<double>::entire();
    }
    return result;
}

} // namespace mean_field
} // namespace gradus
