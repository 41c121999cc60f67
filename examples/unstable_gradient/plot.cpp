#include "plot.hpp"

#include <fmt/core.h>
#include <stdio.h> // popen and pclose are POSIX

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace unstable_gradient {
namespace {

namespace fs = std::filesystem;

fs::path plot_in(const fs::path& folder) { return folder / "gradient_norms.svg"; }
fs::path unfinished_plot_in(const fs::path& folder) { return folder / "gradient_norms.svg.part"; }

std::string quoted_for_shell(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// Runs a shell command on a text and returns whether it succeeded.
bool run_on(const std::string& command, std::string_view text) {
    // A program that stops reading must not stop this one.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    FILE* const pipe = popen(command.c_str(), "w");
    bool success = pipe != nullptr;
    if (success) success = std::fwrite(text.data(), 1, text.size(), pipe) == text.size();
    if (pipe != nullptr) success = pclose(pipe) == 0 && success;
    std::signal(SIGPIPE, before);
    return success;
}

/// Whether a logarithmic axis has a place for it.
bool can_be_drawn(double norm) { return norm > 0 && std::isfinite(norm); }

/// The powers of ten around all norms.
std::string axis_range(const std::vector<learning_record>& records) {
    double lowest = INFINITY;
    double highest = 0;
    for (const learning_record& record : records)
        for (const auto& norms : record.norms)
            for (const double norm : norms) {
                if (!can_be_drawn(norm)) continue;
                lowest = std::min(lowest, norm);
                highest = std::max(highest, norm);
            }
    if (highest == 0) return "[0.1:1]";
    return fmt::format("[1e{:.0f}:1e{:.0f}]", std::floor(std::log10(lowest)),
                       std::floor(std::log10(highest)) + 1);
}

/// One panel as gnuplot commands: a curve a layer, from the first in blue to the last in orange.
std::string panel(const learning_record& record, std::size_t number) {
    const std::size_t layers = record.norms.front().size();
    std::string script = fmt::format("$norms{} << end_of_norms\n", number);
    for (std::size_t epoch = 0; epoch < record.norms.size(); ++epoch) {
        script += fmt::format("{}", epoch);
        for (const double norm : record.norms[epoch])
            script += can_be_drawn(norm) ? fmt::format(" {:.17g}", norm) : " NaN";
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
    std::string script = fmt::format(
        "set terminal svg size 800,{} font 'sans-serif,13' background rgb 'white'\n"
        "set multiplot layout {},1\n"
        "set palette defined (0 '#31508f', 0.4 '#3a9a8a', 0.75 '#8fb63c', 1 '#e0861a')\n"
        "unset colorbox\n"
        "set logscale y\n"
        "set format y '10^{{%T}}'\n"
        "set grid ytics lc rgb '#d0d0d0'\n"
        "set key outside right top reverse Left samplen 2\n"
        "set xlabel 'epoch'\n"
        "set ylabel '‖mean of ∂C/∂b^l‖'\n"
        "set xrange [0:{}]\n"
        "set yrange {}\n",
        400 * records.size(), records.size(), records.front().norms.size() - 1,
        axis_range(records));
    for (std::size_t i = 0; i < records.size(); ++i) script += panel(records[i], i + 1);
    return script + "unset multiplot\n";
}

bool is_whole_svg(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    return text.starts_with("<?xml") && text.find("</svg>") != std::string::npos;
}

/// Removes a file when the work on it ends early.
struct removed_at_the_end {
    fs::path path;
    ~removed_at_the_end() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
};

} // namespace

void prepare_plot(const fs::path& folder) {
    if (!run_on("gnuplot --version >/dev/null 2>&1", ""))
        throw std::runtime_error("gnuplot draws the plot, but does not run here; please install it "
                                 "(on Debian, the package gnuplot-nox)");
    std::error_code error;
    fs::create_directories(folder, error);
    if (error && !fs::is_directory(folder))
        throw std::runtime_error(
            fmt::format("--output: {}: cannot be made: {}", folder.string(), error.message()));
    const removed_at_the_end trial{unfinished_plot_in(folder)};
    if (!std::ofstream(trial.path) || fs::is_directory(plot_in(folder), error))
        throw std::runtime_error(
            fmt::format("--output: {}: cannot be written to", folder.string()));
}

fs::path plot_norms(const fs::path& folder, const std::vector<learning_record>& records) {
    const removed_at_the_end unfinished{unfinished_plot_in(folder)};
    const std::string command =
        "gnuplot 2>/dev/null >" + quoted_for_shell(unfinished.path.string());
    if (!run_on(command, script_for(records)) || !is_whole_svg(unfinished.path))
        throw std::runtime_error(
            fmt::format("gnuplot could not write {}", plot_in(folder).string()));
    std::error_code error;
    fs::rename(unfinished.path, plot_in(folder), error);
    if (error)
        throw std::runtime_error(
            fmt::format("{}: cannot be written: {}", plot_in(folder).string(), error.message()));
    return plot_in(folder);
}

} // namespace unstable_gradient
