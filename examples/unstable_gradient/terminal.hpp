#pragma once

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

/// Headings, bars and a progress bar for a terminal of 80 columns.
namespace unstable_gradient {

inline constexpr std::size_t line_width = 80;

inline void heading(std::string_view title) {
    fmt::print("\n{:─<{}}\n\n", fmt::format("── {} ", title), line_width);
    std::fflush(stdout);
}

/// A bar that fills `fraction` of `columns`, in eighths of a column, rounded up: whatever is
/// greater than 0 leaves a mark.
inline std::string bar(double fraction, std::size_t columns) {
    static constexpr const char* part[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const double full = 8 * static_cast<double>(columns);
    const auto eighths = static_cast<std::size_t>(std::ceil(std::clamp(fraction, 0.0, 1.0) * full));
    std::string text;
    for (std::size_t i = 0; i < eighths / 8; ++i) text += "█";
    return text + part[eighths % 8];
}

/// A gradient's norm in at most 8 columns.
inline std::string norm_text(double norm) {
    return norm >= 1e-3 || norm == 0 ? fmt::format("{:.5f}", norm) : fmt::format("{:.2e}", norm);
}

/// How far the work is, on stderr; silent where stderr is no terminal, and gone when it is done.
class progress_bar {
  public:
    explicit progress_bar(std::string label) : label_(std::move(label)) {}
    progress_bar(const progress_bar&) = delete;
    progress_bar& operator=(const progress_bar&) = delete;
    ~progress_bar() {
        if (percent_ >= 0) fmt::print(stderr, "\r{:{}}\r", "", line_width - 1);
    }

    void show(std::size_t done, std::size_t all) {
        const int percent = static_cast<int>(100 * done / all);
        if (percent == percent_ || !is_terminal_) return;
        percent_ = percent;
        fmt::print(stderr, "\r{} ▕{:<40}▏ {:3} %", label_, bar(percent / 100.0, 40), percent);
    }

  private:
    std::string label_;
    bool is_terminal_ = isatty(STDERR_FILENO) == 1;
    int percent_ = -1;
};

} // namespace unstable_gradient
