#pragma once

#include <gradus/training/files/data_file.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace gradus {

namespace detail {

/// The number of an open file, which closes it at the end.
struct open_file {
    int number = -1;

    open_file() = default;
    open_file(const open_file&) = delete;
    open_file& operator=(const open_file&) = delete;
    ~open_file() {
        if (number >= 0) ::close(number);
    }
    bool open(const std::filesystem::path& path, int flags, mode_t rights = 0666) {
        number = ::open(path.c_str(), flags | O_CLOEXEC, rights);
        return number >= 0;
    }
};

/// Removes a file that is not finished, whatever ends the work on it.
struct removed_unless_finished {
    const std::filesystem::path& path;
    bool finished = false;
    ~removed_unless_finished() {
        if (!finished) ::unlink(path.c_str());
    }
};

/// Calls a function of the system until no signal breaks it off; true if it succeeds.
template <class Call>
bool succeeds(const Call& call) {
    while (call() < 0)
        if (errno != EINTR) return false;
    return true;
}

} // namespace detail

/// Writes a file whole or not at all. The bytes go to a new file beside it, from there to the disk,
/// and only then does the new file take the old one's place and name, in one step. So whoever
/// reads meets the old bytes or the new ones, after a full disk, a kill or a loss of power too.
/// After a kill the unfinished file, `path` with ".part-" and two numbers, may be left over.
/// A symbolic link to a file stays one; the file that it points to is replaced. The new file has
/// the old one's mode, so that what nobody else could read stays so, or that of any new file.
/// Errors: data_error for what is there and no regular file, and if any step fails; nothing is
/// changed then, and nothing left over.
inline void write_whole_file(const std::filesystem::path& path, std::string_view bytes) {
    namespace fs = std::filesystem;
    const auto fail = [&](const std::string& what) {
        throw data_error(path.string() + ": " + what);
    };
    const auto check = [&](bool success) {
        if (!success) fail("cannot be written: " + system_reason());
    };
    fs::path target = path;
    std::error_code error;
    if (fs::status(path, error).type() != fs::file_type::not_found) {
        check_is_file(path);
        target = fs::canonical(path, error);
        if (error) fail("cannot be opened: " + error.message());
    }
    struct stat old{};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    const mode_t rights = old.st_mode & 0777;
    const fs::path folder = target.has_parent_path() ? target.parent_path() : ".";
    detail::open_file opened_folder;
    check(opened_folder.open(folder, O_RDONLY | O_DIRECTORY));
    fs::path unfinished;
    detail::open_file file;
    for (int number = 1; file.number < 0; ++number) {
        unfinished = target;
        unfinished += ".part-" + std::to_string(::getpid()) + '-' + std::to_string(number);
        // No one else may open the new file before it has the old one's mode.
        check(file.open(unfinished, O_WRONLY | O_CREAT | O_EXCL, replaces ? 0600 : 0666)
              || errno == EEXIST);
    }
    detail::removed_unless_finished guard{unfinished};
    if (struct stat made{};
        replaces && ::fstat(file.number, &made) == 0 && (made.st_mode & 0777) != rights)
        check(::fchmod(file.number, rights) == 0);
    while (!bytes.empty()) {
        ssize_t written = 0;
        check(detail::succeeds(
            [&] { return written = ::write(file.number, bytes.data(), bytes.size()); }));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    check(detail::succeeds([&] { return ::fsync(file.number); }));
    check(::close(std::exchange(file.number, -1)) == 0);
    check(::rename(unfinished.c_str(), target.c_str()) == 0);
    guard.finished = true;
    // The folder's new entry too must be on the disk. Some file systems cannot, and say so.
    check(detail::succeeds([&] { return ::fsync(opened_folder.number); }) || errno == EINVAL);
}

} // namespace gradus
