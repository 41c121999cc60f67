#pragma once

#include <gradus/numbers/elementary.hpp>
#include <gradus/training/diagnosis/text.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <limits>
#include <string>

namespace gradus {

namespace detail {

/// A number in at most 6 columns, 7 if it is negative: 0.52, 12, 4e-07, nan.
inline std::string short_number(double x) {
    if (is_nan(x)) return "nan";
    const double size = x < 0 ? -x : x;
    if (size == 0 || (0.005 <= size && size < 9.995)) return digits(x, std::chars_format::fixed, 2);
    if (9.995 <= size && size < 9999.5) return digits(x, std::chars_format::fixed, 0);
    return digits(x, std::chars_format::scientific, 0);
}

/// A norm in at most 7 columns: 2.3e-04, 0, 5e-123.
inline std::string norm_text(double x) {
    if (x == 0) return "0";
    const std::string text = digits(x, std::chars_format::scientific, 1);
    return text.size() <= 7 ? text : digits(x, std::chars_format::scientific, 0);
}

/// A share of 0 to 1 in at most 4 columns; "<1%" is not quite nothing, ">99%" not quite all.
inline std::string percent(double share) {
    if (0 < share && share < 0.01) return "<1%";
    if (0.99 < share && share < 1) return ">99%";
    return is_nan(share) ? "nan" : digits(100 * share, std::chars_format::fixed, 0) + '%';
}

inline std::string right(const std::string& text, std::size_t columns) {
    return std::string(columns - std::min(columns, text.size()), ' ') + text;
}

inline std::string left(const std::string& text, std::size_t columns) {
    return text + std::string(columns - std::min(columns, text.size()), ' ');
}

/// Lines of at most 80 characters, broken at spaces.
inline std::string wrapped(std::string text) {
    for (std::size_t begin = 0; text.size() - begin > 80; ++begin) {
        begin = text.rfind(' ', begin + 80);
        text[begin] = '\n';
    }
    return text;
}

} // namespace detail

/// The logarithmic axis of the bars in a picture: whole powers of ten around all norms that it was
/// shown. Numbers that have no logarithm have no place on it.
class norm_axis {
  public:
    void include(double norm) {
        if (!has_place(norm)) return;
        const std::string text = detail::digits(norm, std::chars_format::scientific);
        const int decade = std::stoi(text.substr(text.find('e') + 1));
        lowest_ = std::min(lowest_, decade);
        highest_ = std::max(highest_, decade + 1);
    }
    void include(const diagnosis& what) {
        for (const layer_diagnosis& layer : what.layers) {
            include(layer.weight_gradient);
            include(layer.bias_gradient);
        }
    }

    bool is_empty() const { return highest_ < lowest_; }
    std::string lowest() const { return "1e" + std::to_string(lowest_); }
    std::string highest() const { return "1e" + std::to_string(highest_); }

    /// Exactly `columns` columns, filled up to the norm in eighths; whatever has a place leaves a
    /// mark.
    std::string bar(double norm, std::size_t columns) const {
        static constexpr const char* part[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
        std::size_t eighths = 0;
        if (has_place(norm) && !is_empty()) {
            const double decades = numbers::log(norm) / numbers::log(10.0) - lowest_;
            const double share = std::clamp(decades / (highest_ - lowest_), 0.0, 1.0);
            eighths = static_cast<std::size_t>(share * 8 * static_cast<double>(columns) + 0.5);
            eighths = std::max(eighths, std::size_t{1});
        }
        std::string text;
        for (std::size_t i = 0; i < eighths / 8; ++i) text += "█";
        text += part[eighths % 8];
        return text + std::string(columns - (eighths + 7) / 8, ' ');
    }

  private:
    int lowest_ = std::numeric_limits<int>::max();
    int highest_ = std::numeric_limits<int>::min();

    static bool has_place(double norm) {
        return 0 < norm && norm <= std::numeric_limits<double>::max();
    }
};

/// A diagnosis as lines of text for a terminal of 80 columns: a line a layer, and below them what
/// the gradients mean. Of more than `most_layers` layers, at least 3, it shows the first, some
/// between, the last hidden one and the output layer. UTF-8.
inline std::string picture(const diagnosis& what, const norm_axis& axis,
                           std::size_t most_layers = 16) {
    using detail::left, detail::norm_text, detail::percent, detail::right, detail::short_number;
    const std::size_t L = what.layers.size();
    const std::size_t count = std::min(L, std::max<std::size_t>(most_layers, 3));
    const auto shown = [&](std::size_t row) { // 1 … L − 1 evenly, then L
        return row + 1 == count ? L : 1 + row * (L - 2) / std::max<std::size_t>(count - 2, 1);
    };
    std::string text =
        "layer gradient of W     gradient of b     update   activation  satu-    ratio to\n"
        "        norm              norm           /weight    mean±sd    rated dead   next\n";
    for (std::size_t row = 0; row < count; ++row) {
        const std::size_t l = shown(row);
        const layer_diagnosis& layer = what.layers[l - 1];
        text += right(std::to_string(l), 4);
        for (const double norm : {layer.weight_gradient, layer.bias_gradient})
            text += ' ' + right(norm_text(norm), 7) + ' ' + axis.bar(norm, 9);
        text += ' ' + right(norm_text(layer.update_to_weight), 7) + ' ';
        text += right(short_number(layer.activation_mean), 7) + "±";
        text += left(short_number(numbers::sqrt(layer.activation_variance)), 6);
        text += ' ' + right(percent(layer.saturated), 4) + ' ' + right(percent(layer.dead), 4);
        text += ' ' + right(what.has_ratio(l, l + 1) ? short_number(what.ratio(l, l + 1)) : "-", 6)
                + '\n';
    }
    if (count < L) text += std::to_string(L - count) + " layers between these are not shown\n";
    if (!axis.is_empty())
        text += "bars: logarithmic, from " + axis.lowest() + " to " + axis.highest() + '\n';
    return text + detail::wrapped(sentence(what)) + '\n';
}

inline std::string picture(const diagnosis& what) {
    norm_axis axis;
    axis.include(what);
    return picture(what, axis);
}

} // namespace gradus
