#include "../support/plot.hpp"
#include "report.hpp"

#include <fmt/core.h>

#include <string>

namespace normalisation {
namespace {

constexpr const char* name = "normalisation.svg";

std::string growth_panel(const std::vector<growth_row>& rows) {
    std::string script = "$growth << end_of_growth\n";
    for (const growth_row& row : rows)
        script +=
            fmt::format("{} {} {} {} {} {} {}\n", row.batch, row.linear.mean, row.linear.least,
                        row.linear.greatest, row.relu.mean, row.relu.least, row.relu.greatest);
    return script
           + fmt::format("end_of_growth\n"
                         "set title 'Batch normalisation: what a layer multiplies ‖gradient‖² by'\n"
                         "set xlabel 'mini-batch B'\nset ylabel ''\n"
                         "set logscale x 2\nset xrange [3.2:400]\nset yrange [0.9:3.5]\n"
                         "set format y '%.1f'\n"
                         "plot 1+1/(x-3) lw 2 lc rgb '#31508f' title '(B−2)/(B−3)', "
                         "{} lw 1 lc rgb '#e0861a' title 'π/(π−1), B → ∞', "
                         "$growth using 1:2:3:4 with yerrorbars pt 7 ps 0.7 lc rgb '#31508f' "
                         "title 'linear, measured', "
                         "$growth using 1:5:6:7 with yerrorbars pt 7 ps 0.7 lc rgb '#e0861a' "
                         "title 'relu, measured'\n"
                         "unset logscale x\n",
                         certified_relu_growth());
}

std::string depth_panel(const std::vector<depth_row>& rows) {
    std::string script;
    support::logarithmic_range axis;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        script += fmt::format("$depth{} << end_of_depth\n", r);
        for (std::size_t l = 0; l < rows[r].norms.size(); ++l) {
            const double share = rows[r].norms[l] / rows[r].norms.back();
            axis.include(share);
            script += fmt::format("{} {}\n", l + 1, support::logarithmic_value(share));
        }
        script += "end_of_depth\n";
    }
    script += fmt::format("set title '‖gradient‖ at each layer, over that at the last'\n"
                          "set xlabel 'layer'\nset logscale y\nset format y '10^{{%T}}'\n"
                          "set xrange [1:{}]\nset yrange {}\nplot ",
                          rows.front().norms.size(), axis.text());
    // A colour for what is in a layer, a thick line for a path around it.
    static constexpr const char* colours[] = {"#8fb63c", "#3a9a8a", "#31508f", "#e0861a"};
    for (std::size_t r = 0; r < rows.size(); ++r)
        script += fmt::format("{}$depth{} using 1:2 with lines lw {} lc rgb '{}' title '{}'",
                              r == 0 ? "" : ", ", r, rows[r].built.is_residual ? 3 : 1,
                              colours[r / 2], rows[r].name);
    return script + "\n";
}

std::string bowl_panel(const std::vector<bowl_row>& rows) {
    std::string script;
    const auto curve = [&](const std::string& curve_name, const descent& what) {
        script += fmt::format("${} << end_of_curve\n", curve_name);
        for (std::size_t step = 0; step < what.costs.size(); ++step)
            // The first step is drawn at 1, the start at ½: a logarithmic axis has no 0.
            script += fmt::format("{} {}\n", step == 0 ? 0.5 : double(step),
                                  support::logarithmic_value(what.costs[step]));
        script += "end_of_curve\n";
    };
    for (const bowl_row& row : rows) {
        curve(fmt::format("raw{}", row.inputs), row.sampled);
        curve(fmt::format("centred{}", row.inputs), row.sampled_centred);
    }
    script += "set title 'Gradient descent: cost over that of the start, sampled inputs'\n"
              "set xlabel 'step'\nset logscale x 10\n"
              "set xrange [0.5:*]\nset yrange [1e-7:2]\nplot ";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const double place = rows.size() == 1 ? 0 : double(r) / double(rows.size() - 1);
        script += fmt::format("{0}$raw{1} using 1:2 with lines lw 2 lc palette frac {2:.3f} "
                              "title '{1} inputs, mean 1', $centred{1} using 1:2 with lines lw 1 "
                              "lc palette frac {2:.3f} title '{1} inputs, centred'",
                              r == 0 ? "" : ", ", rows[r].inputs, place);
    }
    return script + "\n";
}

} // namespace

void prepare_picture(const std::filesystem::path& folder) { support::prepare_plot(folder, name); }

std::filesystem::path draw_picture(const std::filesystem::path& folder,
                                   const measurements& measured) {
    return support::draw_plot(
        folder, name,
        fmt::format("set terminal svg size 900,1100 font 'sans-serif,13' background rgb 'white'\n"
                    "set multiplot layout 3,1\n{}unset colorbox\n"
                    "set grid ytics lc rgb '#d0d0d0'\n"
                    "set key outside right top reverse Left samplen 2\n"
                    "set lmargin at screen 0.08\nset rmargin at screen 0.66\n"
                    "{}{}{}unset multiplot\n",
                    support::palette, growth_panel(measured.growth), depth_panel(measured.depth),
                    bowl_panel(measured.bowls)));
}

} // namespace normalisation
