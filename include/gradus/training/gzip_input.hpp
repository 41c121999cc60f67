#pragma once

#include <gradus/training/data_file.hpp>

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace gradus {

/// The bytes of a file, unpacked if it is gzip and as they are if it is not.
/// Errors: data_error for what cannot be opened, read or unpacked.
class gzip_input {
  public:
    explicit gzip_input(const std::filesystem::path& path) : name_(path.string()) {
        check_is_file(path);
        errno = 0;
        file_.reset(gzopen(name_.c_str(), "rb"));
        if (!file_) fail("cannot be opened: " + system_reason());
    }

    const std::string& name() const { return name_; }

    /// Whether the file is gzip: its content says so, not its name.
    bool packed() const { return gzdirect(file_.get()) == 0; }

    /// The next bytes, `most` of them or all that are left. The memory grows with the bytes that
    /// are really there, so `most` may come from a header that nobody has checked.
    std::vector<std::uint8_t> read(std::uint64_t most) {
        std::vector<std::uint8_t> bytes;
        while (bytes.size() < most) {
            const std::size_t before = bytes.size();
            const auto wanted =
                static_cast<unsigned>(std::min<std::uint64_t>(most - before, chunk));
            bytes.resize(before + wanted);
            const unsigned got = read_into(bytes.data() + before, wanted);
            bytes.resize(before + got);
            if (got < wanted) break;
        }
        return bytes;
    }

    /// How many bytes are left; reads them all.
    std::uint64_t count_rest() {
        std::vector<std::uint8_t> bytes(chunk);
        std::uint64_t count = 0;
        for (unsigned got = chunk; got == chunk;) {
            got = read_into(bytes.data(), chunk);
            count += got;
        }
        return count;
    }

    /// Throws a data_error that begins with the file's name.
    [[noreturn]] void fail(const std::string& what) const { throw data_error(name_ + ": " + what); }

  private:
    static constexpr unsigned chunk = 1u << 20;

    struct closer {
        void operator()(gzFile file) const { gzclose_r(file); }
    };

    std::string name_;
    std::unique_ptr<gzFile_s, closer> file_;

    unsigned read_into(std::uint8_t* destination, unsigned wanted) {
        const int got = gzread(file_.get(), destination, wanted);
        int status = Z_OK;
        const char* const reason = gzerror(file_.get(), &status);
        if (status == Z_ERRNO) fail("cannot be read: " + system_reason());
        if (status == Z_BUF_ERROR) fail("the gzip data end too early");
        if (got < 0) fail("the gzip data are corrupt: " + std::string(reason));
        return static_cast<unsigned>(got);
    }
};

} // namespace gradus
