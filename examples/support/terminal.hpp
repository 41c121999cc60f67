#pragma once

#include "output.hpp"

#include <fmt/core.h>
#include <sys/ioctl.h> // winsize is POSIX
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

/// What the example programs share. Here: headings, bars and a progress bar for a terminal of 80
/// columns.
namespace support {

inline constexpr std::size_t line_width = 80;

inline void heading(std::string_view title) {
    fmt::print("\n{:─<{}}\n\n", fmt::format("── {} ", title), line_width);
    flush_output();
}

/// Does a character of UTF-8 begin here?
inline bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// How many characters, which a terminal shows in as many columns.
inline std::size_t characters_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

/// The words of a paragraph in lines of at most so many columns, each with its line's end.
inline std::string wrapped(std::string_view paragraph, std::size_t line = line_width) {
    std::string text;
    std::size_t columns = 0;
    while (!paragraph.empty()) {
        const std::string_view word = paragraph.substr(0, paragraph.find(' '));
        paragraph.remove_prefix(std::min(word.size() + 1, paragraph.size()));
        const std::size_t width = characters_of(word);
        const bool fits = columns + 1 + width <= line;
        if (columns > 0) text += fits ? ' ' : '\n';
        columns = columns > 0 && fits ? columns + 1 + width : width;
        text += word;
    }
    return text + '\n';
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

/// A time for a reader who waits: 42 s, 12 min, 3 h 5 min.
inline std::string duration_text(double seconds) {
    const auto minutes = static_cast<long>(std::ceil(seconds / 60));
    if (seconds <= 90) return fmt::format("{:.0f} s", std::ceil(seconds));
    if (minutes <= 90) return fmt::format("{} min", minutes);
    return fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

/// The columns of the terminal on stderr, at most 80; 80 if it does not say.
inline std::size_t terminal_columns() {
    winsize size{};
    const bool is_told = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return is_told ? std::min<std::size_t>(size.ws_col, line_width) : line_width;
}

/// How far the work is and how long it still takes, on stderr; silent where stderr is no terminal,
/// and gone when it is done.
class progress_bar {
  public:
    explicit progress_bar(std::string label) : label_(std::move(label)) {}
    progress_bar(const progress_bar&) = delete;
    progress_bar& operator=(const progress_bar&) = delete;
    ~progress_bar() { hide(); }

    /// The time left supposes that the work goes on as since the first call.
    void show(std::size_t done, std::size_t all) {
        if (!is_terminal_) return;
        const auto now = clock::now();
        const int percent = static_cast<int>(100 * done / all);
        if (percent_ == unknown) {
            started_ = now;
            done_before_ = done;
        } else if (percent == percent_ && now - shown_ < std::chrono::seconds(1)) {
            return;
        }
        percent_ = percent;
        shown_ = now;
        const double seconds = std::chrono::duration<double>(now - started_).count();
        std::string left;
        if (seconds > 1 && done > done_before_)
            left = duration_text(seconds * static_cast<double>(all - done)
                                 / static_cast<double>(done - done_before_))
                   + " left";
        // Of a narrow terminal's line the bar gives way first, then the time that is left.
        const std::size_t columns = terminal_columns() - 1;
        std::string line = fmt::format("{} {:3} % {:13}", label_, percent, left);
        const std::size_t without_bar = line.size();
        if (without_bar > columns)
            line.resize(columns);
        else if (const std::size_t room = columns - without_bar; room > 3)
            line.insert(label_.size(),
                        fmt::format(" ▕{:<{}}▏", bar(percent / 100.0, std::min(room - 3, widest)),
                                    std::min(room - 3, widest)));
        fmt::print(stderr, "\r{}", line);
        is_shown_ = true;
    }

    /// Clears the line for other output; the next show() draws the bar again.
    void hide() {
        if (is_shown_) fmt::print(stderr, "\r{:{}}\r", "", terminal_columns() - 1);
        is_shown_ = false;
        shown_ = {};
    }

  private:
    using clock = std::chrono::steady_clock;
    static constexpr int unknown = -1;
    static constexpr std::size_t widest = 40;

    std::string label_;
    bool is_terminal_ = isatty(STDERR_FILENO) == 1;
    bool is_shown_ = false;
    int percent_ = unknown;
    std::size_t done_before_ = 0;
    clock::time_point started_;
    clock::time_point shown_;
};

} // namespace support
