#pragma once

#include <gradus/numbers/interval.hpp>
#include <gradus/theory/forecast/description.hpp>
#include <gradus/theory/forecast/moments_of.hpp>
#include <gradus/theory/forecast/variance_map.hpp>

#include <array>
#include <cstddef>

namespace gradus {

/// What is expected of one layer of a network with random weights, enclosed.
struct layer_forecast {
    /// E z², the mean over the layer's neurons; of batch-normalised z it is 1.
    interval<double> q = interval<double>::entire();
    /// E‖δ^l‖²/E‖δ^(l+1)‖²; of the last layer it is 1.
    interval<double> factor = 1;
    /// √(E‖δ^l‖²/E‖δ^L‖²): the norm of the layer's errors, which are its biases' gradient, by that
    /// of the last layer's.
    interval<double> ratio = 1;
};

namespace mean_field {

/// What one layer passes on to the next.
struct activity {
    interval<double> q;
    moments of_z;
    interval<double> mean;        ///< E a
    interval<double> mean_square; ///< E a²
};

/// The activity of a hidden layer after another one, or after the inputs.
template <HasMoments Activation>
constexpr activity activity_after(const activity& before, const Activation& f,
                                  const variances& given, layer_path path) {
    activity now{};
    now.q = path == layer_path::batch_normalised
                ? interval<double>(1)
                : given.weights * before.mean_square + given.biases;
    now.of_z = moments_of(f, now.q);
    now.mean = now.of_z.mean;
    now.mean_square = now.of_z.square;
    if (path == layer_path::residual) {
        now.mean_square += before.mean_square + 2 * before.mean * now.mean;
        now.mean += before.mean;
    }
    return now;
}

/// Every q that a layer passes on after this one, if there is a small box around it that V maps
/// into itself; else the q of this layer.
template <HasMoments Activation>
constexpr activity settled(const Activation& f, const variances& given, const activity& now) {
    constexpr double near = 0x1p-36;
    const double middle = midpoint(now.q);
    const interval<double> box(middle * (1 - near), middle * (1 + near));
    const moments m = moments_of(f, box);
    const bool is_kept = subset(now.q, box) && subset(given.weights * m.square + given.biases, box);
    return is_kept ? activity{box, m, m.mean, m.square} : now;
}

/// The factor E‖δ^(l−1)‖²/E‖δ^l‖² between a layer and the one before it, from g = ∂C/∂a:
/// E‖δ‖² = E φ′² E‖g‖², and E‖g^(l−1)‖² = σ_w² E‖δ^l‖², to which a residual path adds E‖g^l‖².
/// With batch normalisation δ is ∂C/∂y, and W is divided by the deviation √(σ_w² Var a) of W a:
/// that of ever larger mini-batches, where what else goes back through mean and deviation is lost.
constexpr interval<double> factor_between(const activity& before, const activity& now,
                                          const variances& given, layer_path path) {
    const interval<double>& slope = before.of_z.slope_square;
    if (path == layer_path::residual) return slope * (given.weights + 1 / now.of_z.slope_square);
    if (path == layer_path::batch_normalised)
        return slope / (before.of_z.square - sqr(before.of_z.mean));
    return slope * given.weights;
}

/// |y − x| < 2⁻³⁸ y of the lower ends: then it is asked where the layers settle.
constexpr bool hardly_differ(const interval<double>& x, const interval<double>& y) {
    constexpr double hardly = 0x1p-38;
    const double change = y.lower() - x.lower();
    return change < hardly * y.lower() && -change < hardly * y.lower();
}
/// Are both the same intervals?
constexpr bool same(const variances& x, const variances& y) {
    return same_set(x.weights, y.weights) && same_set(x.biases, y.biases);
}

/// What is expected of the layers of a plan, written to `result`. True of ever wider layers in the
/// limit, at the start of training.
/// Source: S. Schoenholz et al., Deep information propagation (2017); residual paths G. Yang and
/// S. Schoenholz, Mean field residual networks (2017); batch normalisation G. Yang et al., A mean
/// field theory of batch normalization (2019).
template <HasMoments Activation>
constexpr void forecast_layers(const Activation& f, const planned_layer* plan, std::size_t layers,
                               const interval<double>& input_mean_square, layer_forecast* result) {
    // What the inputs' mean is nobody says, which matters for a path around the first layer alone.
    constexpr auto unknown = interval<double>::entire();
    activity before{unknown, moments::unknown(), unknown, input_mean_square};
    bool is_settled = false;
    for (std::size_t l = 0; l < layers; ++l) {
        const auto& [given, path] = plan[l];
        const bool is_hidden = l + 1 < layers;
        is_settled =
            is_settled && is_hidden && path == layer_path::plain && same(given, plan[l - 1].given);

        activity now = before;
        if (!is_hidden)
            now.q = given.weights * before.mean_square + given.biases;
        else if (!is_settled)
            now = activity_after(before, f, given, path);
        result[l].q = now.q;
        if (l > 0) result[l - 1].factor = factor_between(before, now, given, path);
        if (path == layer_path::plain && is_hidden && !is_settled
            && hardly_differ(before.q, now.q)) {
            const activity all = settled(f, given, now);
            is_settled = !same_set(all.q, now.q);
            now = all;
        }
        before = now;
    }
    interval<double> square = 1;
    for (std::size_t l = layers - 1; l > 0; --l) {
        square = square * result[l - 1].factor;
        result[l - 1].ratio = sqrt(square);
    }
}

} // namespace mean_field

/// What is expected of each layer of the network that is described; of layer l it stands at l − 1.
template <class Activation, class Weights, class Biases, std::size_t Layers>
    requires mean_field::HasMoments<Activation> && HasVariance<Weights, Activation>
             && HasVariance<Biases, Activation>
constexpr std::array<layer_forecast, Layers>
forecast(const network_description<Activation, Weights, Biases, Layers>& net) {
    std::array<layer_forecast, Layers> result{};
    const auto layers = mean_field::plan(net);
    mean_field::forecast_layers(net.activation, layers.data(), Layers,
                                interval<double>(net.input_mean_square), result.data());
    return result;
}

} // namespace gradus
