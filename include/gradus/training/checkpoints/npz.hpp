#pragma once

#include <gradus/training/checkpoints/npy.hpp>
#include <gradus/training/files/byte_stream.hpp>
#include <gradus/training/files/checksum.hpp>
#include <gradus/training/files/whole_file.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gradus {

/// A zip archive whose files are stored as they are, as numpy.savez writes it.
/// Errors: std::length_error for more than 65,535 files or 4 GiB, which need another format.
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE), version 6.3.
class zip_writer {
  public:
    void add(const std::string& name, std::string_view bytes) {
        const std::uint32_t offset = size_of(files_.bytes().size());
        files_(std::uint32_t{0x04034b50});
        describe(files_, name, bytes);
        files_(name);
        files_(bytes);
        directory_(std::uint32_t{0x02014b50});
        directory_(version); // of the writer
        describe(directory_, name, bytes);
        for (int i = 0; i < 5; ++i) directory_(std::uint16_t{0}); // comment, disk, kinds
        directory_(offset);
        directory_(name);
        ++count_;
    }

    std::string bytes() const {
        if (count_ > std::numeric_limits<std::uint16_t>::max())
            throw std::length_error("a zip archive takes 65535 files, not more");
        const auto count = static_cast<std::uint16_t>(count_);
        byte_writer write;
        write(files_.bytes());
        write(directory_.bytes());
        write(std::uint32_t{0x06054b50});
        write(std::uint32_t{0}); // disks
        write(count);
        write(count);
        write(size_of(directory_.bytes().size()));
        write(size_of(files_.bytes().size()));
        write(std::uint16_t{0}); // comment
        return std::move(write).bytes();
    }

  private:
    static constexpr std::uint16_t version = 20; // 2.0
    byte_writer files_;
    byte_writer directory_;
    std::size_t count_ = 0;

    static std::uint32_t size_of(std::size_t size) {
        if (size >= std::numeric_limits<std::uint32_t>::max())
            throw std::length_error("a zip archive takes less than 4 GiB");
        return static_cast<std::uint32_t>(size);
    }

    /// What stands before a file and in the directory alike.
    static void describe(byte_writer& write, const std::string& name, std::string_view bytes) {
        write(version);
        write(std::uint32_t{0});            // no flags, stored
        write(std::uint32_t{0x0021} << 16); // 1980-01-01, 00:00: the same bytes at any time
        write(checksum(bytes));
        write(size_of(bytes.size()));
        write(size_of(bytes.size()));
        write(static_cast<std::uint16_t>(name.size()));
        write(std::uint16_t{0}); // no more fields
    }
};

/// Further arrays of a .npz file, each by its name and its npy_bytes().
using named_arrays = std::vector<std::pair<std::string, std::string>>;

/// Writes a network as one .npz file, whole or not at all: numpy.load(path)["W1"] is W^1. `more` is
/// what else its reader needs, such as the scale of the features.
/// Errors: data_error; std::length_error for a network of 4 GiB.
template <class Network>
void export_npz(const std::filesystem::path& path, const Network& net,
                const named_arrays& more = {}) {
    zip_writer archive;
    for_each_npy(
        net, [&](const std::string& name, const std::string& bytes) { archive.add(name, bytes); });
    for (const auto& [name, bytes] : more) archive.add(name + ".npy", bytes);
    write_whole_file(path, archive.bytes());
}

} // namespace gradus
