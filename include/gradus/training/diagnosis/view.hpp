#pragma once

#include <gradus/training/diagnosis/picture.hpp>
#include <gradus/training/diagnosis/time_profile_text.hpp>

#include <unistd.h> // isatty is POSIX

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace gradus {

/// Shows one diagnosis after the other, or one profile through time: on a terminal in the same
/// place, elsewhere one below the other. The bars' axis spans all that was shown, so a bar that
/// shrinks is a norm that shrinks. Errors: none; as with std::fprintf, std::ferror(file) tells
/// whether all was written.
class diagnosis_view {
  public:
    explicit diagnosis_view(std::FILE* file) : diagnosis_view(file, is_terminal(file)) {}
    diagnosis_view(std::FILE* file, bool in_place) : file_(file), in_place_(in_place) {}

    /// The title, one line, and the picture.
    void show(const std::string& title, const diagnosis& what) {
        axis_.include(what);
        draw(title + '\n' + picture(what, axis_));
    }
    void show(const std::string& title, const time_profile& what) {
        include(axis_, what);
        draw(title + '\n' + picture(what, axis_));
    }

    /// Leaves the picture where it is: to be called before anything else is written there.
    void keep() { lines_ = 0; }

  private:
    std::FILE* file_;
    bool in_place_;
    bool any_ = false;
    std::ptrdiff_t lines_ = 0;
    norm_axis axis_;

    void draw(const std::string& text) {
        if (!in_place_) {
            std::fputs((any_ ? '\n' + text : text).c_str(), file_);
        } else {
            // No line wraps while it is drawn, or more lines than those would have to be left.
            std::string drawn = "\x1b[?7l";
            if (lines_ > 0) drawn += "\x1b[" + std::to_string(lines_) + 'A';
            for (const char c : text) drawn += c == '\n' ? "\x1b[K\n" : std::string(1, c);
            std::fputs((drawn + "\x1b[J\x1b[?7h").c_str(), file_);
            lines_ = std::count(text.begin(), text.end(), '\n');
        }
        any_ = true;
        std::fflush(file_);
    }

    static bool is_terminal(std::FILE* file) {
        const char* const name = std::getenv("TERM");
        return isatty(fileno(file)) == 1 && name != nullptr && std::string_view(name) != "dumb";
    }
};

} // namespace gradus
