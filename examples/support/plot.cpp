#include "plot.hpp"

#include <gradus/training/data_file.hpp>
#include <gradus/training/whole_file.hpp>

#include <fmt/core.h>
#include <stdio.h> // popen and pclose are POSIX

#include <algorithm>
#include <cmath>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace support {
namespace {

namespace fs = std::filesystem;

fs::path unfinished(const fs::path& folder, const std::string& name) {
    return folder / (name + ".part");
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

bool has_gnuplot() { return run_on("gnuplot --version >/dev/null 2>&1", ""); }

void prepare_plot(const fs::path& folder, const std::string& name) {
    if (!has_gnuplot())
        throw std::runtime_error("gnuplot draws the plot, but does not run here; please install it "
                                 "(on Debian, the package gnuplot-nox)");
    std::error_code error;
    fs::create_directories(folder, error);
    if (error && !fs::is_directory(folder))
        throw std::runtime_error(
            fmt::format("--output: {}: cannot be made: {}", folder.string(), error.message()));
    const removed_at_the_end trial{unfinished(folder, name)};
    if (!std::ofstream(trial.path) || fs::is_directory(folder / name, error))
        throw std::runtime_error(
            fmt::format("--output: {}: cannot be written to", folder.string()));
}

fs::path draw_plot(const fs::path& folder, const std::string& name, std::string_view script) {
    const fs::path path = folder / name;
    const removed_at_the_end part{unfinished(folder, name)};
    // Until the picture has the rights of the one that it replaces, it is nobody else's.
    const std::string command =
        "umask 077; gnuplot 2>/dev/null >" + quoted_for_shell(part.path.string());
    std::string picture;
    if (run_on(command, script)) picture = gradus::read_file(part.path);
    if (!is_whole_svg(picture))
        throw std::runtime_error(fmt::format("gnuplot could not write {}", path.string()));
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
