#pragma once

#include "message_of.hpp"

#include <zlib.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

/// The folder of the data set that the project ships.
extern const std::filesystem::path data_folder;

/// A new empty folder that vanishes with everything in it.
struct temporary_folder {
    std::filesystem::path path;

    temporary_folder() {
        std::string name = (std::filesystem::temp_directory_path() / "gradus-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~temporary_folder() { std::filesystem::remove_all(path); }
    temporary_folder(const temporary_folder&) = delete;
    temporary_folder& operator=(const temporary_folder&) = delete;
};

inline std::filesystem::path write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

inline std::filesystem::path write_gzip(const std::filesystem::path& path,
                                        const std::string& bytes) {
    const gzFile file = gzopen(path.c_str(), "wb");
    gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
    gzclose(file);
    return path;
}

inline std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Big-endian 32-bit numbers: the head of an IDX file.
inline std::string idx_header(const std::vector<std::uint32_t>& numbers) {
    std::string bytes;
    for (const std::uint32_t number : numbers)
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(number >> shift & 255);
    return bytes;
}

/// A well-formed file of images, all pixels alike, and of labels.
inline std::string images_file(std::uint32_t count, std::uint32_t rows, std::uint32_t columns,
                               unsigned char pixel = 128) {
    return idx_header({0x803, count, rows, columns})
           + std::string(std::size_t{count} * rows * columns, static_cast<char>(pixel));
}
inline std::string labels_file(const std::vector<std::uint8_t>& labels) {
    return idx_header({0x801, static_cast<std::uint32_t>(labels.size())})
           + std::string(labels.begin(), labels.end());
}
