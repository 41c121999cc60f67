#include "../support/plot.hpp"
#include "report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace sweep {
namespace {

constexpr const char* name = "sweep.svg";

/// One of the two panels: what chooses a cell's colour, NaN for grey, and what is written in it.
struct panel {
    const char* title;
    double (*number)(const outcome&);
    std::string (*text)(const outcome&);
    double lowest, highest; ///< the ends of the palette
    const char* palette;
    double left, right;            ///< on the picture, which is 1 wide
    bool (*is_dark)(double share); ///< of the palette; 0 is the lowest
};

double logarithm(const outcome& what) { return std::log10(what.relative_gradient()); }

std::string logarithm_text(const outcome& what) {
    const double number = logarithm(what);
    if (std::isnan(number)) return "–";
    return fmt::format("{:.1f}", std::abs(number) < 0.05 ? 0.0 : number);
}

double percent(const outcome& what) {
    return what.divergence || !what.is_known ? NAN : 100 * what.accuracy;
}

std::string percent_text(const outcome& what) {
    if (!what.is_known) return "–";
    return what.divergence ? "div." : fmt::format("{:.0f}", percent(what));
}

/// "'relu, he-normal' 0, …": the names at the rows or at the columns.
template <class Name>
std::string tics(std::size_t count, const Name& name_of) {
    std::string text;
    for (std::size_t k = 0; k < count; ++k)
        text += fmt::format("{}'{}' {}", k == 0 ? "" : ", ", name_of(k), k);
    return '(' + text + ')';
}

std::string script_of(const panel& what, const grid& measured, double height) {
    std::string script = "$cells << end_of_cells\n";
    for (std::size_t i = 0; i < measured.cells.size(); ++i) {
        const double number =
            std::clamp(what.number(measured.outcomes[i]), what.lowest, what.highest);
        const double share = (number - what.lowest) / (what.highest - what.lowest);
        script += fmt::format("{} {} {} {} {}\n", i % measured.columns, i / measured.columns,
                              support::linear_value(number), what.text(measured.outcomes[i]),
                              what.is_dark(share) ? 0xffffff : 0x202020);
    }
    script += "end_of_cells\n";
    return script
           + fmt::format(
               "set lmargin at screen {0}\nset rmargin at screen {1}\n"
               "set title \"{2}\"\nset palette defined ({3})\n"
               "set colorbox horizontal user origin {0},{4} size {5},{6}\n"
               "set cbrange [{7}:{8}]\n"
               "plot $cells using 1:2:($1-0.5):($1+0.5):($2-0.5):($2+0.5):3 with boxxyerror "
               "fs solid border lc rgb 'white' lc palette notitle, "
               "$cells using 1:2:4:5 with labels tc rgb variable notitle\n",
               what.left, what.right, what.title, what.palette, 30 / height, what.right - what.left,
               12 / height, what.lowest, what.highest);
}

} // namespace

std::filesystem::path draw_heat_map(const std::filesystem::path& folder, const grid& measured) {
    double end = 1; // of the logarithms' palette, which is symmetric around 0
    for (const outcome& result : measured.outcomes)
        if (std::isfinite(logarithm(result))) end = std::max(end, std::abs(logarithm(result)));
    const bool has_parts = !measured.cells.back().parts.name().empty();
    const double left = has_parts ? 0.37 : 0.25; // room for the names of the rows
    const double middle = (left + 0.98) / 2;
    const panel gradients{"log_{10} (gradient of layer 1 / of the last hidden layer)",
                          logarithm,
                          logarithm_text,
                          -std::ceil(end),
                          std::ceil(end),
                          "0 '#31508f', 0.5 '#ffffff', 1 '#e0861a'",
                          left,
                          middle - 0.015,
                          [](double share) { return share < 0.25; }};
    const panel accuracies{"right answers on the test images, in %",
                           percent,
                           percent_text,
                           0,
                           100,
                           "0 '#ffffff', 1 '#3a9a8a'",
                           middle + 0.015,
                           0.98,
                           [](double share) { return share > 0.7; }};
    const std::size_t rows = measured.rows();
    const double height = 150 + 25 * static_cast<double>(rows);
    const auto first_of = [&](std::size_t row) -> const cell& {
        return measured.cells[row * measured.columns];
    };
    const auto row_name = [&](std::size_t row) {
        return fmt::format("{}, {}{}", first_of(row).activation.name,
                           first_of(row).initialiser.name, first_of(row).parts.name());
    };
    const auto column_name = [&](std::size_t column) { return measured.cells[column].depth; };
    std::string script = fmt::format(
        "set terminal svg size {},{} font 'sans-serif,13' background rgb 'white'\n"
        "set multiplot\n"
        "set tmargin at screen {}\nset bmargin at screen {}\n"
        "set xrange [-0.5:{}]\nset yrange [{}:-0.5]\n"
        "set xtics {} scale 0\nset ytics {} scale 0 noenhanced\n"
        "set xlabel 'hidden layers' offset 0,0.4\n"
        "set datafile missing NaN\n"
        "set object 1 rectangle from graph 0,0 to graph 1,1 behind fc rgb '#d8d8d8' fs solid "
        "noborder\n",
        has_parts ? 1070 : 900, height, 1 - 40 / height, 105 / height,
        double(measured.columns) - 0.5, double(rows) - 0.5, tics(measured.columns, column_name),
        tics(rows, row_name));
    for (std::size_t row = 1; row < rows; ++row)
        if (first_of(row).activation.name != first_of(row - 1).activation.name
            || first_of(row).parts != first_of(row - 1).parts)
            script += fmt::format("set arrow from graph 0, first {0} to graph 1, first {0} nohead "
                                  "lc rgb '#202020' front\n",
                                  double(row) - 0.5);
    script += script_of(gradients, measured, height) + "unset ytics\n"
              + script_of(accuracies, measured, height);
    return support::draw_plot(folder, name, script + "unset multiplot\n");
}

void prepare_heat_map(const std::filesystem::path& folder) { support::prepare_plot(folder, name); }

} // namespace sweep
