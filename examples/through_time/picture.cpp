#include "../support/plot.hpp"
#include "report.hpp"
#include "tasks.hpp"

#include <fmt/core.h>

#include <iterator>
#include <string>

namespace through_time {
namespace {

constexpr const char* name = "through_time.svg";
constexpr const char* colours[] = {"#31508f", "#8fb63c", "#b8860b", "#e0861a",
                                   "#c0392b", "#3a9a8a", "#8aa0d0", "#9fd8cc"};
static_assert(std::size(colours) == std::size(every_cell));

const char* colour_of(const cell_choice& cell) {
    for (std::size_t k = 0; k < std::size(every_cell); ++k)
        if (std::string_view(every_cell[k].name) == cell.name) return colours[k];
    return "black";
}

std::string profile_panel(const std::vector<profile_row>& rows) {
    std::string script, plot;
    support::logarithmic_range axis;
    std::size_t drawn = 0;
    for (const profile_row& row : rows) {
        if (row.steps != drawn_steps) continue;
        script += fmt::format("$profile{} << end_of_profile\n", drawn);
        for (std::size_t t = 0; t < row.gradients.size(); ++t) {
            const double share = row.gradients[t] / row.gradients.back();
            axis.include(share);
            script += fmt::format("{} {}\n", t, support::logarithmic_value(share));
        }
        script += "end_of_profile\n";
        plot += fmt::format("{}$profile{} with lines lw 2 lc rgb '{}' title '{}'",
                            drawn == 0 ? "" : ", ", drawn, colour_of(row.cell), row.cell.name);
        ++drawn;
    }
    return script
           + fmt::format("set title 'At the start: ‖∂C/∂h_t‖/‖∂C/∂h_{{{}}}‖'\nset xlabel 't'\n"
                         "set logscale y\nset format y '10^{{%T}}'\nset xrange [0:{}]\n"
                         "set yrange {}\nset key bottom right\nplot {}\n"
                         "unset logscale y\nset format y '%g'\n",
                         drawn_steps, drawn_steps, axis.text(), plot);
}

std::string learning_panel(const char* title, double guessing, const char* label,
                           const std::vector<learning_row>& rows) {
    std::string script, plot;
    std::size_t last = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const learning_row& row = rows[r];
        if (row.trained.sequence_steps != 50) continue;
        script += fmt::format("$curves{} << end_of_curves\n", r);
        for (const run& each : row.runs) {
            for (std::size_t k = 0; k < each.curve.size(); ++k)
                script +=
                    fmt::format("{} {}\n", k * between_looks, support::linear_value(each.curve[k]));
            script += '\n';
            last = std::max(last, each.steps);
        }
        script += "end_of_curves\n";
        plot += fmt::format(", $curves{} with lines lw 1 lc rgb '{}' title '{}'", r,
                            colour_of(row.trained.cell), row.trained.cell.name);
    }
    return script
           + fmt::format("set title '{}'\nset xlabel 'steps of training'\n"
                         "set xrange [0:{}]\nset yrange [0:{}]\nset key top right\n"
                         "plot {} lw 1 dt 2 lc rgb 'black' title '{}'{}\n",
                         title, last, 1.5 * guessing, guessing, label, plot);
}

} // namespace

void prepare_picture(const std::filesystem::path& folder) { support::prepare_plot(folder, name); }

std::filesystem::path draw_picture(const std::filesystem::path& folder,
                                   const measurements& measured) {
    std::string panels;
    int count = 0;
    const auto add = [&](const std::string& panel) {
        panels += panel;
        ++count;
    };
    if (!measured.profiles.empty()) add(profile_panel(measured.profiles));
    if (!measured.adding.empty())
        add(learning_panel("The adding problem, T = 50: mean square error", always_one,
                           "always answering 1", measured.adding));
    if (!measured.order.empty())
        add(learning_panel("Temporal order, T = 50: wrong answers", 0.75, "guessing",
                           measured.order));
    return support::draw_plot(folder, name,
                              fmt::format("set terminal svg size {},420 dynamic\n"
                                          "set multiplot layout 1,{}\nset grid lc rgb '#dddddd'\n"
                                          "{}unset multiplot\n",
                                          460 * count, count, panels));
}

} // namespace through_time
