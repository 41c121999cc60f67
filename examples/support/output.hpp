#pragma once

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <system_error>

namespace support {

/// Prints at once. Errors: std::runtime_error, with the system's reason, if this or anything before
/// could not be written.
inline void print(const std::string& text) {
    errno = 0;
    const bool is_written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    const int reason = errno;
    if (is_written && std::ferror(stdout) == 0) return;
    throw std::runtime_error("standard output cannot be written"
                             + (reason == 0 ? "" : ": " + std::generic_category().message(reason)));
}

/// Sends away what was printed. Errors: those of print().
inline void flush_output() { print(""); }

} // namespace support
