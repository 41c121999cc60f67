#include "diagnosis_plot.hpp"

#include "plot.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>

namespace support {
namespace {

using gradus::layer_diagnosis;

struct panel {
    const char* title;
    double (*value)(const layer_diagnosis&);
    enum { logarithmic, linear, percent } axis;
    const char* extra = ""; ///< more gnuplot commands
    double also = 0;        ///< a number that is on the axis in any case
};

// 1e-3: the rule of thumb in A. Karpathy's lecture notes CS231n, "Neural Networks Part 3: Learning
// and Evaluation" (2015).
constexpr panel panels[] = {
    {"gradient of the weights, ‖⟨∂C/∂W^l⟩‖",
     [](const layer_diagnosis& layer) { return layer.weight_gradient; }, panel::logarithmic},
    {"gradient of the biases, ‖⟨∂C/∂b^l⟩‖",
     [](const layer_diagnosis& layer) { return layer.bias_gradient; }, panel::logarithmic},
    {"update to weight, ‖ΔW^l‖/‖W^l‖ (dashed: 10^{-3}, a rule of thumb)",
     [](const layer_diagnosis& layer) { return layer.update_to_weight; }, panel::logarithmic,
     "set arrow 1 from graph 0, first 1e-3 to graph 1, first 1e-3 nohead dt 2 lc rgb '#808080'\n",
     1e-3},
    {"mean of the activations a^l",
     [](const layer_diagnosis& layer) { return layer.activation_mean; }, panel::linear,
     "unset arrow 1\n"},
    {"variance of the activations a^l",
     [](const layer_diagnosis& layer) { return layer.activation_variance; }, panel::logarithmic},
    {"saturated units (slope below 5 % of the largest)",
     [](const layer_diagnosis& layer) { return layer.saturated; }, panel::percent},
    {"dead units (no slope at any sample)", [](const layer_diagnosis& layer) { return layer.dead; },
     panel::percent},
};

template <class Range>
Range range_of(const panel& what, const std::vector<recorded_diagnosis>& records) {
    Range range;
    range.include(what.also);
    for (const auto& record : records)
        for (const layer_diagnosis& layer : record.layers.layers) range.include(what.value(layer));
    return range;
}

std::string axis_of(const panel& what, const std::vector<recorded_diagnosis>& records) {
    switch (what.axis) {
    case panel::percent:
        return "unset logscale y\nset format y '%g %%'\nset ytics 25\nset yrange [-4:104]\n";
    case panel::linear:
        return "unset logscale y\nset format y '%g'\nset ytics autofreq\nset yrange "
               + range_of<linear_range>(what, records).text() + '\n';
    case panel::logarithmic:
        break;
    }
    return "set logscale y\nset format y '10^{%T}'\nset ytics autofreq\nset yrange "
           + range_of<logarithmic_range>(what, records).text() + '\n';
}

double place_on_palette(std::size_t l, std::size_t layers) {
    return layers == 1 ? 0.0 : double(l - 1) / double(layers - 1);
}

std::string script_of(const panel& what, const std::vector<recorded_diagnosis>& records) {
    std::string script = "$panel << end_of_panel\n";
    for (const auto& [time, diagnosis] : records) {
        script += linear_value(time);
        for (const layer_diagnosis& layer : diagnosis.layers) {
            const double scale = what.axis == panel::percent ? 100 : 1;
            script += ' ' + linear_value(scale * what.value(layer));
        }
        script += '\n';
    }
    script += fmt::format("end_of_panel\n{}{}set title \"{}\"\nplot ", axis_of(what, records),
                          what.extra, what.title);
    const std::size_t layers = records.front().layers.layers.size();
    const std::string lower_edge = range_of<logarithmic_range>(what, records).lowest();
    for (std::size_t l = 1; l <= layers; ++l) {
        const std::string colour =
            fmt::format("lc palette frac {:.3f}", place_on_palette(l, layers));
        script +=
            fmt::format("{}$panel using 1:{} with {} lw 1.5 {} notitle", l == 1 ? "" : ", ", l + 1,
                        records.size() > 60 ? "lines" : "linespoints pt 7 ps 0.4", colour);
        // Dead layers have gradients of 0: circles on the lower edge of a logarithmic axis.
        if (what.axis == panel::logarithmic)
            script += fmt::format(", $panel using 1:(${} == 0 ? {} : NaN) with points pt "
                                  "6 ps 0.6 {} notitle",
                                  l + 1, lower_edge, colour);
    }
    return script + '\n';
}

/// The last cell of the grid: which colour is which layer. Of many layers some are named.
std::string key_of(std::size_t layers) {
    std::string script = "unset logscale y\nunset border\nunset tics\nunset grid\nunset xlabel\n"
                         "set xrange [0:1]\nset yrange [0:1]\nset title 'layers'\n";
    const std::size_t named = std::min<std::size_t>(layers, 12);
    for (std::size_t k = 0; k < named; ++k) {
        const std::size_t l = named == 1 ? 1 : 1 + k * (layers - 1) / (named - 1);
        const double x = k < 6 ? 0.05 : 0.5;
        const double y = 0.92 - 0.16 * static_cast<double>(k % 6);
        script += fmt::format("set arrow from {0},{2} to {1},{2} nohead lw 4 lc palette frac {3}\n"
                              "set label '{4}' at {5},{2}\n",
                              x, x + 0.1, y, place_on_palette(l, layers),
                              l == layers ? fmt::format("{}, the output", l) : fmt::format("{}", l),
                              x + 0.13);
    }
    script += "set label '○ on the lower edge of a panel: exactly 0' at 0.05,-0.06\n";
    return script + "plot 2 notitle\n";
}

} // namespace

std::filesystem::path draw_diagnoses(const std::filesystem::path& folder, const std::string& name,
                                     const std::string& title, const std::string& time_label,
                                     const std::vector<recorded_diagnosis>& records) {
    const double first = records.front().time;
    const double last = records.back().time;
    const double margin = first < last ? (last - first) / 50 : 1;
    std::string script = fmt::format(
        "set terminal svg size 860,1120 font 'sans-serif,12' background rgb 'white'\n"
        "set multiplot layout 4,2 columnsfirst margins 0.08,0.97,0.045,0.925 spacing 0.11,0.075 "
        "title {} noenhanced font ',15' offset 0,-0.5\n"
        "{}"
        "set cbrange [0:1]\n"
        "unset colorbox\n"
        "set grid ytics lc rgb '#d0d0d0'\n"
        "set tics scale 0.5\n"
        "set title offset 0,-0.5\n"
        "set xlabel {} noenhanced offset 0,0.5\n"
        "set xrange [{}:{}]\n",
        text_for_gnuplot(title), palette, text_for_gnuplot(time_label), first - margin,
        last + margin);
    for (const panel& what : panels) script += script_of(what, records);
    script += key_of(records.front().layers.layers.size());
    return draw_plot(folder, name, script + "unset multiplot\n");
}

} // namespace support
