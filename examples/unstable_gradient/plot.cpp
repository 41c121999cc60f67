#include "plot.hpp"

#include "../support/plot.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <string>

namespace unstable_gradient {
namespace {

constexpr const char* name = "gradient_norms.svg";

/// One panel as gnuplot commands: a curve a layer, from the first in blue to the last in orange.
std::string panel(const learning_record& record, std::size_t number) {
    const std::size_t layers = record.norms.front().size();
    std::string script = fmt::format("$norms{} << end_of_norms\n", number);
    for (std::size_t epoch = 0; epoch < record.norms.size(); ++epoch) {
        script += fmt::format("{}", epoch);
        for (const double norm : record.norms[epoch])
            script += ' ' + support::logarithmic_value(norm);
        script += '\n';
    }
    script += fmt::format("end_of_norms\n"
                          "set title '{}' noenhanced\n"
                          "plot ",
                          record.name);
    for (std::size_t l = 1; l <= layers; ++l)
        script += fmt::format("{}$norms{} using 1:{} with linespoints pt 7 ps 0.5 lw 2 "
                              "lc palette frac {:.3f} title 'layer {}'",
                              l == 1 ? "" : ", ", number, l + 1,
                              layers == 1 ? 0.0 : double(l - 1) / double(layers - 1), l);
    return script + '\n';
}

std::string script_for(const std::vector<learning_record>& records) {
    support::logarithmic_range norm_axis;
    for (const learning_record& record : records)
        for (const auto& norms : record.norms)
            for (const double norm : norms) norm_axis.include(norm);
    std::string script =
        fmt::format("set terminal svg size 800,{} font 'sans-serif,13' background rgb 'white'\n"
                    "set multiplot layout {},1\n"
                    "{}"
                    "unset colorbox\n"
                    "set logscale y\n"
                    "set format y '10^{{%T}}'\n"
                    "set grid ytics lc rgb '#d0d0d0'\n"
                    "set key outside right top reverse Left samplen 2\n"
                    "set xlabel 'epoch'\n"
                    "set ylabel '‖mean of ∂C/∂b^l‖'\n"
                    "set xrange [0:{}]\n"
                    "set yrange {}\n",
                    400 * records.size(), records.size(), support::palette,
                    records.front().norms.size() - 1, norm_axis.text());
    for (std::size_t i = 0; i < records.size(); ++i) script += panel(records[i], i + 1);
    return script + "unset multiplot\n";
}

} // namespace

void prepare_plot(const std::filesystem::path& folder) { support::prepare_plot(folder, name); }

std::filesystem::path plot_norms(const std::filesystem::path& folder,
                                 const std::vector<learning_record>& records) {
    return support::draw_plot(folder, name, script_for(records));
}

} // namespace unstable_gradient
