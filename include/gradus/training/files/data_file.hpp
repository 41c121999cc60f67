#pragma once

#include <gradus/training/files/data_error.hpp>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

namespace gradus {

/// Why the last call to the system failed, in its own words.
inline std::string system_reason() {
    return std::error_code(errno, std::generic_category()).message();
}

/// Opening a directory succeeds and a pipe may have no end: only files are data.
/// Errors: data_error for what is missing or no regular file.
inline void check_is_file(const std::filesystem::path& path) {
    const auto fail = [&](const std::string& what) {
        throw data_error(path.string() + ": " + what);
    };
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) fail("no such file");
    if (error) fail("cannot be opened: " + error.message());
    if (!std::filesystem::is_regular_file(status)) fail("is not a regular file");
}

/// The bytes of a file, or the first `most` of them. The memory grows with the bytes that are
/// really there. Errors: data_error for what is no file or cannot be opened or read.
inline std::string read_file(const std::filesystem::path& path, std::uint64_t most = UINT64_MAX) {
    check_is_file(path);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) throw data_error(path.string() + ": cannot be opened: " + system_reason());
    constexpr std::uint64_t chunk = 1u << 20;
    std::string bytes;
    while (file && bytes.size() < most) {
        const std::size_t before = bytes.size();
        const std::uint64_t wanted = std::min(chunk, most - before);
        bytes.resize(before + static_cast<std::size_t>(wanted));
        file.read(bytes.data() + before, static_cast<std::streamsize>(wanted));
        bytes.resize(before + static_cast<std::size_t>(file.gcount()));
    }
    if (file.bad()) throw data_error(path.string() + ": cannot be read: " + system_reason());
    return bytes;
}

} // namespace gradus
