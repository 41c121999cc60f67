#pragma once

#include <gradus/numbers/is_nan.hpp>
#include <gradus/training/diagnosis/measurement.hpp>

#include <charconv>
#include <cstddef>
#include <ostream>
#include <string>

namespace gradus {

namespace detail {

/// The digits of a number; "nan" without a sign, which means nothing.
template <class... Format>
std::string digits(double x, Format... format) {
    if (is_nan(x)) return "nan";
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, x, format...).ptr;
    return {text, end};
}

/// A factor for a reader: 4.7, 96, 1234, 2.5e+09.
inline std::string factor(double x) {
    if (x >= 1e6) return digits(x, std::chars_format::scientific, 1);
    return digits(x, std::chars_format::fixed, x < 9.95 ? 1 : 0);
}

} // namespace detail

/// What the gradients of a diagnosis mean, in one sentence: "the gradient of layer 1 is 96 times
/// smaller than that of layer 4: vanishing". It compares ‖⟨∂C/∂b^l⟩‖ of layer 1 and of the last
/// hidden layer, as Nielsen does, who leaves the output layer out; with a single hidden layer, of
/// that and the output layer. The threshold is unstable_factor.
inline std::string sentence(const diagnosis& what) {
    const std::size_t L = what.layers.size();
    // An error goes backwards: the last layer that is hit is where it began.
    for (std::size_t l = L; l >= 1; --l)
        if (const double g = what.layers[l - 1].bias_gradient; g - g != 0)
            return "the gradient of layer " + std::to_string(l)
                   + " is not a finite number: no step can follow it";
    if (L < 2) return "there is one layer only: nothing can vanish or explode";
    const std::size_t last = L == 2 ? 2 : L - 1;
    const double first_gradient = what.layers[0].bias_gradient;
    const double last_gradient = what.layers[last - 1].bias_gradient;
    const std::string k = std::to_string(last);
    if (first_gradient == 0 && last_gradient == 0)
        return "the gradients of layers 1 and " + k + " are 0: they learn nothing";
    if (first_gradient == 0)
        return "the gradient of layer 1 is 0, that of layer " + k + " is not: vanished";
    if (last_gradient == 0)
        return "the gradient of layer " + k + " is 0, that of layer 1 is not: exploding";
    const double ratio = last_gradient / first_gradient;
    const auto compared = [&](double times, const char* how) {
        return "the gradient of layer 1 is " + detail::factor(times) + " times " + how
               + " than that of layer " + k + ": ";
    };
    if (ratio >= unstable_factor) return compared(ratio, "smaller") + "vanishing";
    if (ratio * unstable_factor <= 1) return compared(1 / ratio, "larger") + "exploding";
    return "the gradients of layers 1 and " + k + " differ by a factor of "
           + detail::factor(ratio < 1 ? 1 / ratio : ratio) + ": neither vanishing nor exploding";
}

/// What may help against what sentence() says, without an end; empty if nothing is to be helped.
inline std::string advice(const diagnosis& what) {
    const std::size_t L = what.layers.size();
    if (L < 2) return {};
    for (const layer_diagnosis& layer : what.layers)
        if (layer.bias_gradient - layer.bias_gradient != 0) return {}; // no number can be compared
    const double ratio =
        what.layers[L == 2 ? 1 : L - 2].bias_gradient / what.layers[0].bias_gradient;
    if (ratio >= unstable_factor)
        return "another activation, such as tanh or relu, first weights that suit it or fewer "
               "layers may help";
    if (ratio * unstable_factor <= 1) return "smaller first weights or gradient clipping may help";
    return {};
}

/// The names of the columns, one line.
inline void write_csv_header(std::ostream& out) {
    out << "step,layer,weight_gradient,weight_gradient_per_sample,bias_gradient,"
           "bias_gradient_per_sample,ratio_to_next_layer,update_to_weight,activation_mean,"
           "activation_variance,saturated,dead\n";
}

/// A line for each layer. The field of the ratio to the next layer is empty where there is none: at
/// the output layer, and where neither of the two learns. Numbers are the shortest that read back
/// as the same double, with a point whatever the locale. Errors: those of the stream.
inline void write_csv(std::ostream& out, std::size_t step, const diagnosis& what) {
    for (std::size_t l = 1; l <= what.layers.size(); ++l) {
        const layer_diagnosis& layer = what.layers[l - 1];
        std::string line = std::to_string(step) + ',' + std::to_string(l);
        for (const double x : {layer.weight_gradient, layer.weight_gradient_per_sample,
                               layer.bias_gradient, layer.bias_gradient_per_sample})
            line += ',' + detail::digits(x);
        line += ',' + (what.has_ratio(l, l + 1) ? detail::digits(what.ratio(l, l + 1)) : "");
        for (const double x : {layer.update_to_weight, layer.activation_mean,
                               layer.activation_variance, layer.saturated, layer.dead})
            line += ',' + detail::digits(x);
        out << line + '\n';
    }
}

} // namespace gradus
