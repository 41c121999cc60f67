#pragma once

#include <gradus/training/diagnosis/picture.hpp>
#include <gradus/training/diagnosis/text.hpp>
#include <gradus/training/diagnosis/time_profile.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <ostream>
#include <string>

namespace gradus {

/// What a layer's gradient through time means, in one sentence: "the gradient of h_0 is 6.7e+08
/// times smaller than that of h_50: vanishing". The threshold is unstable_factor.
inline std::string sentence(const layer_through_time& layer) {
    const std::string T = std::to_string(layer.steps());
    const double first = layer.h_gradient.front();
    const double last = layer.h_gradient.back();
    for (std::size_t t = layer.steps() + 1; t-- > 0;)
        if (const double g = layer.h_gradient[t]; g - g != 0)
            return "the gradient of h_" + std::to_string(t)
                   + " is not a finite number: no step can follow it";
    if (last == 0)
        return first == 0 ? "the gradients of h_0 and h_" + T + " are 0: nothing is learnt"
                          : "the gradient of h_" + T + " is 0, that of h_0 is not: exploding";
    if (first == 0) return "the gradient of h_0 is 0, that of h_" + T + " is not: vanished";
    const double ratio = last / first;
    const auto compared = [&](double times, const char* how) {
        return "the gradient of h_0 is " + detail::factor(times) + " times " + how
               + " than that of h_" + T + ": ";
    };
    if (ratio >= unstable_factor) return compared(ratio, "smaller") + "vanishing";
    if (ratio * unstable_factor <= 1) return compared(1 / ratio, "larger") + "exploding";
    return "the gradients of h_0 and h_" + T + " differ by a factor of "
           + detail::factor(ratio < 1 ? 1 / ratio : ratio) + ": neither vanishing nor exploding";
}

/// The names of the columns, one line.
inline void write_time_profile_csv_header(std::ostream& out) {
    out << "step,layer,t,h_gradient,c_gradient\n";
}

/// A line for each layer over time and each t = 0 … T; `step` is that of the training. The field of
/// c is empty where there is none. Numbers are the shortest that read back as the same double.
/// Errors: those of the stream.
inline void write_csv(std::ostream& out, std::size_t step, const time_profile& profile) {
    for (const layer_through_time& layer : profile.layers)
        for (std::size_t t = 0; t <= layer.steps(); ++t)
            out << std::to_string(step) + ',' + std::to_string(layer.layer) + ','
                       + std::to_string(t) + ',' + detail::digits(layer.h_gradient[t]) + ','
                       + (layer.c_gradient.empty() ? "" : detail::digits(layer.c_gradient[t]))
                       + '\n';
}

/// The same of the recurrent weights: a line for each gate.
inline void write_recurrent_weights_csv_header(std::ostream& out) {
    out << "step,layer,gate,spectral_norm,spectral_radius\n";
}
/// A line for each gate of each layer: largest singular value and spectral radius of its block of
/// U, at this step of training. No unit.
inline void write_recurrent_weights_csv(std::ostream& out, std::size_t step,
                                        const time_profile& profile) {
    for (const layer_through_time& layer : profile.layers)
        for (const recurrent_weights_size& size : layer.sizes)
            out << std::to_string(step) + ',' + std::to_string(layer.layer) + ',' + size.gate + ','
                       + detail::digits(size.spectral_norm) + ','
                       + detail::digits(size.spectral_radius) + '\n';
}

/// All norms of a profile on the axis of its bars.
inline void include(norm_axis& axis, const time_profile& profile) {
    for (const layer_through_time& layer : profile.layers)
        for (const auto* const norms : {&layer.h_gradient, &layer.c_gradient})
            for (const double norm : *norms) axis.include(norm);
}

/// A profile as lines of text for a terminal of 80 columns, layer by layer: of T + 1 times at most
/// `most_lines`, at least 2, evenly from 0 to T; below them the recurrent weights and what the
/// gradients mean. UTF-8.
inline std::string picture(const time_profile& profile, const norm_axis& axis,
                           std::size_t most_lines = 11) {
    using detail::norm_text, detail::right;
    std::string text;
    for (const layer_through_time& layer : profile.layers) {
        const bool has_c = !layer.c_gradient.empty();
        text += "layer " + std::to_string(layer.layer) + ":  t  gradient of h_t"
                + (has_c ? std::string(20, ' ') + "gradient of c_t\n" : "\n");
        const std::size_t T = layer.steps();
        const std::size_t count = std::min(T + 1, std::max<std::size_t>(most_lines, 2));
        for (std::size_t row = 0; row < count; ++row) {
            const std::size_t t = row * T / (count - 1);
            text += right(std::to_string(t), 11);
            const std::size_t columns = has_c ? 24 : 48;
            text += "  " + right(norm_text(layer.h_gradient[t]), 7) + ' '
                    + axis.bar(layer.h_gradient[t], columns);
            if (has_c)
                text += "   " + right(norm_text(layer.c_gradient[t]), 7) + ' '
                        + axis.bar(layer.c_gradient[t], columns);
            text.erase(text.find_last_not_of(' ') + 1);
            text += '\n';
        }
        std::string sizes = "recurrent weights, spectral norm and radius:";
        for (const recurrent_weights_size& size : layer.sizes)
            sizes += std::string(&size == layer.sizes.data() ? " " : ", ") + size.gate + ' '
                     + detail::short_number(size.spectral_norm) + ' '
                     + detail::short_number(size.spectral_radius);
        text += detail::wrapped(sizes) + '\n' + detail::wrapped(sentence(layer)) + '\n';
    }
    if (!axis.is_empty())
        text += "bars: logarithmic, from " + axis.lowest() + " to " + axis.highest() + '\n';
    return text;
}

inline std::string picture(const time_profile& profile) {
    norm_axis axis;
    include(axis, profile);
    return picture(profile, axis);
}

} // namespace gradus
