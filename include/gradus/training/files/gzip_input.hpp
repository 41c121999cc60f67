#pragma once

#include <gradus/training/files/data_file.hpp>

#if !__has_include(<zlib.h>)
#error "Gradus reads data files with zlib: install its headers (zlib1g-dev) and link with -lz."
#include <stop: the #error above says why>
#endif
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace gradus {

/// The bytes of a file, unpacked if it is gzip and as they are if it is not. A gzip file may have
/// several members, one after the other, and zeros after the last. Needs zlib: link with -lz.
/// Errors: data_error for what cannot be opened, read or unpacked, and for anything else after the
/// last member, so that a damaged member is never taken for the file's end.
/// Source: RFC 1952, section 2.2; not zlib's gzread, which drops what follows a member in silence.
class gzip_input {
  public:
    explicit gzip_input(const std::filesystem::path& path) : name_(path.string()) {
        check_is_file(path);
        errno = 0;
        file_.reset(std::fopen(name_.c_str(), "rb"));
        if (!file_) fail("cannot be opened: " + system_reason());
        fill();
        if (begins_member()) {
            stream_.reset(new z_stream{});
            check_memory(inflateInit2(stream_.get(), gzip_alone));
        }
    }

    const std::string& name() const { return name_; }

    /// Whether the file is gzip: its content says so, not its name.
    bool packed() const { return stream_ != nullptr; }

    /// The next bytes, `most` of them or all that are left. The memory grows with the bytes that
    /// are really there, so `most` may come from a header that nobody has checked.
    std::vector<std::uint8_t> read(std::uint64_t most) {
        std::vector<std::uint8_t> bytes;
        while (bytes.size() < most) {
            const std::size_t before = bytes.size();
            const auto wanted =
                static_cast<std::size_t>(std::min<std::uint64_t>(most - before, chunk));
            bytes.resize(before + wanted);
            const std::size_t got = read_into(bytes.data() + before, wanted);
            bytes.resize(before + got);
            if (got < wanted) break;
        }
        return bytes;
    }

    /// How many bytes are left; reads them all.
    std::uint64_t count_rest() {
        std::vector<std::uint8_t> bytes(chunk);
        std::uint64_t count = 0;
        for (std::size_t got = chunk; got == chunk;) {
            got = read_into(bytes.data(), chunk);
            count += got;
        }
        return count;
    }

    /// Throws a data_error that begins with the file's name.
    [[noreturn]] void fail(const std::string& what) const { throw data_error(name_ + ": " + what); }

  private:
    static constexpr std::size_t chunk = 1u << 20;
    static constexpr int gzip_alone = 15 + 16; // for inflateInit2: the largest window, no zlib data

    struct closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
        void operator()(z_stream* stream) const {
            inflateEnd(stream);
            delete stream;
        }
    };

    std::string name_;
    std::unique_ptr<std::FILE, closer> file_;
    std::unique_ptr<z_stream, closer> stream_; // none for a file that is not packed
    std::vector<std::uint8_t> packed_;         // bytes of the file, from next_ on not yet used
    std::size_t next_ = 0;
    bool is_at_end_ = false; // of the last member

    std::size_t left() const { return packed_.size() - next_; }

    /// Reads on in the file, behind what is left of its bytes.
    void fill() {
        packed_.erase(packed_.begin(), packed_.begin() + static_cast<std::ptrdiff_t>(next_));
        next_ = 0;
        const std::size_t before = packed_.size();
        packed_.resize(before + chunk);
        const std::size_t got = std::fread(packed_.data() + before, 1, chunk, file_.get());
        packed_.resize(before + got);
        if (std::ferror(file_.get()) != 0) fail("cannot be read: " + system_reason());
    }

    bool begins_member() {
        if (left() < 2) fill();
        return left() >= 2 && packed_[next_] == 0x1f && packed_[next_ + 1] == 0x8b;
    }

    static void check_memory(int status) {
        if (status == Z_MEM_ERROR) throw std::bad_alloc();
    }

    std::size_t read_into(std::uint8_t* destination, std::size_t wanted) {
        std::size_t got = 0;
        while (got < wanted && !is_at_end_) {
            if (left() == 0) fill();
            if (!packed() && left() == 0) break;
            got += packed() ? unpack(destination + got, wanted - got)
                            : copy(destination + got, wanted - got);
        }
        return got;
    }

    std::size_t copy(std::uint8_t* destination, std::size_t most) {
        const std::size_t size = std::min(most, left());
        std::copy_n(packed_.begin() + static_cast<std::ptrdiff_t>(next_), size, destination);
        next_ += size;
        return size;
    }

    std::size_t unpack(std::uint8_t* destination, std::size_t most) {
        if (left() == 0) fail("the gzip data end too early");
        z_stream& stream = *stream_;
        stream.next_in = packed_.data() + next_;
        stream.avail_in = static_cast<uInt>(left());
        stream.next_out = destination;
        stream.avail_out = static_cast<uInt>(most);
        const int status = inflate(&stream, Z_NO_FLUSH);
        next_ = packed_.size() - stream.avail_in;
        check_memory(status);
        if (status == Z_STREAM_END)
            end_member();
        else if (status != Z_OK && status != Z_BUF_ERROR)
            fail("the gzip data are corrupt: "
                 + std::string(stream.msg != nullptr ? stream.msg : "no gzip data"));
        return most - stream.avail_out;
    }

    /// Goes on to the next member, or to the file's end.
    void end_member() {
        if (begins_member()) {
            inflateReset(stream_.get());
            return;
        }
        is_at_end_ = true;
        for (; left() > 0; fill()) {
            if (std::any_of(packed_.begin() + static_cast<std::ptrdiff_t>(next_), packed_.end(),
                            [](std::uint8_t byte) { return byte != 0; }))
                fail("the gzip data are corrupt: other bytes follow after their end");
            next_ = packed_.size();
        }
    }
};

} // namespace gradus
