#include "plot.hpp"

#include <gradus/training/files/data_file.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <fmt/core.h>
#include <stdio.h> // popen, pclose and fileno are POSIX

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <system_error>

namespace support {
namespace {

namespace fs = std::filesystem;

/// What a shell command prints, if it succeeds.
std::optional<std::string> printed_by(const std::string& command) {
    FILE* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return {};
    std::string text;
    char block[4096];
    while (const std::size_t size = std::fread(block, 1, sizeof block, pipe))
        text.append(block, size);
    if (pclose(pipe) != 0) return {};
    return text;
}

/// What gnuplot makes of a script, which a file without a name hands over: the picture itself
/// comes back by a pipe, so that a disk that is full is met by this program, which says so.
std::string drawn_by_gnuplot(std::string_view script) {
    const std::unique_ptr<FILE, int (*)(FILE*)> file(std::tmpfile(), std::fclose);
    if (file == nullptr || std::fwrite(script.data(), 1, script.size(), file.get()) != script.size()
        || std::fflush(file.get()) != 0)
        throw std::runtime_error("a temporary file for gnuplot cannot be written: "
                                 + gradus::system_reason());
    return printed_by(fmt::format("gnuplot 2>/dev/null </dev/fd/{}", fileno(file.get())))
        .value_or("");
}

bool is_whole_svg(const std::string& text) {
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

// A little off the ends of double, so that gnuplot can compute with the axis.
constexpr double largest = 1e300;
bool has_logarithm(double number) { return 1 / largest <= number && number <= largest; }

} // namespace

std::string quoted_for_shell(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

bool has_gnuplot() { return printed_by("gnuplot --version 2>/dev/null").has_value(); }

void prepare_plot(const fs::path& folder, const std::string& name) {
    if (!has_gnuplot())
        throw std::runtime_error("gnuplot draws the plot, but does not run here; please install it "
                                 "(on Debian, the package gnuplot-nox)");
    std::error_code error;
    fs::create_directories(folder, error);
    if (error && !fs::is_directory(folder))
        throw std::runtime_error(
            fmt::format("--output: {}: cannot be made: {}", folder.string(), error.message()));
    const removed_at_the_end trial{folder / (name + ".part")};
    if (!std::ofstream(trial.path))
        throw std::runtime_error(fmt::format("--output: {}: cannot be written to: {}",
                                             folder.string(), gradus::system_reason()));
    if (fs::is_directory(folder / name, error))
        throw std::runtime_error(
            fmt::format("--output: {}: is a folder", (folder / name).string()));
}

fs::path draw_plot(const fs::path& folder, const std::string& name, std::string_view script) {
    const fs::path path = folder / name;
    const std::string picture = drawn_by_gnuplot(script);
    if (!is_whole_svg(picture))
        throw std::runtime_error(fmt::format("gnuplot could not draw {}", path.string()));
    gradus::write_whole_file(path, picture);
    return path;
}

std::string text_for_gnuplot(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text)
        if (c == '\'')
            quoted += "''";
        else
            quoted += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    return quoted + "'";
}

std::string curves_of(const std::string& name, const std::string& rows, int panels) {
    return fmt::format("${} << end_of_data\n{}end_of_data\n"
                       "set terminal svg size 800,{} font 'sans-serif,13' background rgb 'white'\n"
                       "{}"
                       "set grid ytics lc rgb '#d0d0d0'\n"
                       "set key outside right top reverse Left samplen 2\n"
                       "set style data linespoints\n",
                       name, rows, panels == 1 ? 400 : 300 * panels,
                       panels == 1 ? "" : fmt::format("set multiplot layout {},1\n", panels));
}

std::string curve(const std::string& name, const std::string& column, std::string_view colour,
                  const std::string& title) {
    return fmt::format("${} using 1:{} pt 7 ps 0.5 lw 2 lc rgb '{}' title {}", name, column, colour,
                       text_for_gnuplot(title));
}

std::string linear_value(double number) {
    return std::abs(number) <= largest ? fmt::format("{:.17g}", number) : "NaN";
}

std::string logarithmic_value(double number) {
    return has_logarithm(number) ? fmt::format("{:.17g}", number) : "NaN";
}

void linear_range::include(double number) {
    if (!(std::abs(number) <= largest)) return;
    lowest_ = std::min(lowest_, number);
    highest_ = std::max(highest_, number);
}

std::string linear_range::text() const {
    const double margin = lowest_ < highest_ ? (highest_ - lowest_) / 20 : 1;
    return fmt::format("[{}:{}]", lowest_ - margin, highest_ + margin);
}

void logarithmic_range::include(double number) {
    if (!has_logarithm(number)) return;
    lowest_ = highest_ == 0 ? number : std::min(lowest_, number);
    highest_ = std::max(highest_, number);
}

std::string logarithmic_range::lowest() const {
    return highest_ == 0 ? "0.1" : fmt::format("1e{:.0f}", std::floor(std::log10(lowest_)));
}

std::string logarithmic_range::text() const {
    if (highest_ == 0) return "[0.1:1]";
    return fmt::format("[{}:1e{:.0f}]", lowest(), std::floor(std::log10(highest_)) + 1);
}

} // namespace support
