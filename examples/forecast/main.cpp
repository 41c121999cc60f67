/// Will it train? What theory forecasts of each layer's gradient, beside what random networks have.

#include "../support/command_line.hpp"
#include "../support/output.hpp"
#include "../support/plot.hpp"
#include "../support/stop_signal.hpp"
#include "../support/tables.hpp"
#include "../support/terminal.hpp"
#include "measure.hpp"

#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace {

using forecast::options;
using forecast::row;

constexpr const char* table_names[] = {"forecast.csv"};
constexpr const char* picture_name = "forecast.svg";

std::string table_of(const std::vector<row>& rows) {
    std::string text = "activation,weights,depth,width,expected,mean,deviation\n";
    for (const row& r : rows)
        text += fmt::format("{},{},{},{},{},{},{}\n", r.activation, r.weights, r.depth, r.width,
                            r.expected, r.mean, r.deviation);
    return text;
}

void print_rows(const std::vector<row>& rows) {
    support::heading("ln(‖δ¹‖/‖δᴸ‖) a layer: expected, and measured");
    fmt::print("activation  weights   depth  width   expected       mean  one network\n");
    for (const row& r : rows)
        fmt::print("{:<10}  {:<8}  {:5}  {:5}  {:>9}  {:9.4f}     ± {:.4f}\n", r.activation,
                   r.weights, r.depth, r.width,
                   std::isnan(r.expected) ? "none" : fmt::format("{:.4f}", r.expected), r.mean,
                   r.deviation);
}

/// How many rows of a width are within a tenth of the forecast, of those where it is not about 0.
void print_summary(const std::vector<row>& rows) {
    constexpr double about_0 = 0.02;
    support::heading("Within a tenth of the forecast");
    for (const std::size_t width : forecast::widths) {
        std::size_t count = 0;
        std::size_t near = 0;
        double largest = 0;
        for (const row& r : rows) {
            if (r.width != width || std::isnan(r.expected)) continue;
            const double off = std::fabs(r.difference());
            if (std::fabs(r.expected) < about_0) {
                largest = std::max(largest, off);
                continue;
            }
            ++count;
            if (off < std::fabs(r.expected) / 10) ++near;
        }
        if (count > 0)
            fmt::print(
                "width {:3}: {} of {}; where it is less than {} the means are at most {:.4f} "
                "off\n",
                width, near, count, about_0, largest);
    }
}

std::string picture_of(const std::vector<row>& rows) {
    std::string script;
    constexpr const char* colours[] = {"#e0861a", "#3a9a8a", "#31508f"};
    support::linear_range axis;
    for (const std::size_t width : forecast::widths) {
        script += fmt::format("$w{} << end_of_width\n", width);
        for (const row& r : rows)
            if (r.width == width && !std::isnan(r.expected)) {
                script +=
                    fmt::format("{} {} {}\n", support::linear_value(r.expected),
                                support::linear_value(r.mean), support::linear_value(r.deviation));
                axis.include(r.mean);
                axis.include(r.expected);
            }
        script += "end_of_width\n";
    }
    script += fmt::format(
        "set terminal svg size 760,560 font 'sans-serif,13' background rgb 'white'\n"
        "set title 'ln(‖δ^1‖/‖δ^L‖) a layer'\nset xlabel 'forecast'\nset ylabel 'measured'\n"
        "set grid lc rgb '#d0d0d0'\nset key top left reverse Left\n"
        "set xrange {0}\nset yrange {0}\nplot x lw 1 lc rgb '#888888' notitle",
        axis.text());
    for (std::size_t k = 0; k < std::size(forecast::widths); ++k)
        script += fmt::format(", $w{0} using 1:2:3 with yerrorbars pt 7 ps 0.6 lc rgb '{1}' title "
                              "'width {0}'",
                              forecast::widths[k], colours[k]);
    return script + "\n";
}

void run(const options& chosen) {
    // Whatever can go wrong goes wrong here, before the long work.
    support::prepare_plot(chosen.output, picture_name);
    support::check_tables(chosen.output, table_names);
    std::vector<row> rows;
    {
        support::progress_bar bar("forecast");
        rows = measure(chosen, [&](std::size_t done, std::size_t all) { bar.show(done, all); });
    }
    gradus::write_whole_file(chosen.output / table_names[0], table_of(rows));
    print_rows(rows);
    print_summary(rows);
    fmt::print("\nThe table: {}\n", (chosen.output / table_names[0]).string());
    support::flush_output();
    support::print(
        fmt::format("The picture: {}\n",
                    support::draw_plot(chosen.output, picture_name, picture_of(rows)).string()));
}

struct command_line {
    options chosen;
    std::optional<int> exit_status;
};

command_line read_command_line(int argc, char** argv) {
    command_line result;
    options& chosen = result.chosen;
    CLI::App app("What theory forecasts of each layer's gradient at the start of training, beside\n"
                 "random networks of sigmoid, tanh, relu and swish, from four starts.\n"
                 "The same seed gives the same output.\n",
                 "forecast");
    app.get_formatter()->column_width(19);
    support::add_help_and_version(app);
    support::add_number(app, "--seed", chosen.seed, 0, UINT64_MAX, "of all random numbers");
    support::add_number(app, "--networks", chosen.networks, 1, 1000, "random networks a row");
    support::add_number(app, "--deepest", chosen.deepest, 5, 50, "layers: 5, 10, 20, 50 up to it");
    support::add_number(app, "--widest", chosen.widest, 32, 512, "neurons: 32, 128, 512 up to it");
    support::add_folder(app, "--output", chosen.output,
                        "for the table and the picture (" + chosen.output.string() + ")");
    result.exit_status = support::parse(app, argc, argv);
    return result;
}

} // namespace

int main(int argc, char** argv) try {
    support::ignore_file_size_signal();
    const auto [chosen, exit_status] = read_command_line(argc, argv);
    if (exit_status) return *exit_status;
    run(chosen);
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "forecast: {}\n", error.what());
    return 1;
}
