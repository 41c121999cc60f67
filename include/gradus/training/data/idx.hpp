#pragma once

#include <gradus/training/files/gzip_input.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gradus {

/// Grey images of one size: a byte a pixel, row by row, image after image.
struct idx_images {
    std::size_t count = 0;            ///< of images
    std::size_t rows = 0;             ///< pixels from top to bottom
    std::size_t columns = 0;          ///< pixels from left to right
    std::vector<std::uint8_t> pixels; ///< count·rows·columns, each 0 to 255
};

/// A header that announces more bytes than this is refused; the whole of MNIST has 47 million.
inline constexpr std::uint64_t most_idx_bytes = std::uint64_t{1} << 32;

namespace detail {

inline std::string hexadecimal(std::uint32_t number) {
    std::string text = "0x";
    for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[number >> shift & 15];
    return text;
}

/// The head of an IDX file is big-endian 32-bit numbers: the magic, then the sizes.
template <std::size_t Sizes>
std::array<std::uint32_t, Sizes> read_idx_sizes(gzip_input& file, std::uint32_t magic,
                                                std::string_view kind) {
    const auto bytes = file.read(4 * (1 + Sizes));
    if (bytes.empty()) file.fail("the file is empty");
    std::array<std::uint32_t, 1 + Sizes> numbers{};
    for (std::size_t i = 0; i < bytes.size(); ++i) numbers[i / 4] = numbers[i / 4] << 8 | bytes[i];
    if (bytes.size() >= 4 && numbers[0] != magic)
        file.fail("begins with " + hexadecimal(numbers[0]) + ", but IDX " + std::string(kind)
                  + " begin with " + hexadecimal(magic)
                  + (file.packed() ? "" : " (and the file is not gzip)"));
    if (bytes.size() < 4 * numbers.size())
        file.fail("the header of IDX " + std::string(kind) + " has "
                  + std::to_string(4 * numbers.size()) + " bytes, but the file holds "
                  + std::to_string(bytes.size()));
    std::array<std::uint32_t, Sizes> sizes{};
    for (std::size_t i = 0; i < Sizes; ++i) sizes[i] = numbers[1 + i];
    return sizes;
}

/// Everything after the header: neither more nor less than it says.
inline std::vector<std::uint8_t> read_idx_data(gzip_input& file, std::uint64_t announced,
                                               const std::string& what) {
    auto data = file.read(announced);
    const std::uint64_t present = data.size() + file.count_rest();
    if (present != announced)
        file.fail("the header says " + what + ", which are " + std::to_string(announced)
                  + " bytes, but " + std::to_string(present) + " follow");
    return data;
}

} // namespace detail

/// The images of an IDX file, gzipped or not: magic 0x00000803, count, rows, columns, pixels.
/// Errors: data_error for a file that is missing, empty, truncated, corrupt, of another kind, or
/// that holds more or less than its header says.
/// Source: the format's description at yann.lecun.com/exdb/mnist.
inline idx_images read_idx_images(const std::filesystem::path& path) {
    gzip_input file(path);
    const auto [count, rows, columns] = detail::read_idx_sizes<3>(file, 0x00000803, "images");
    const std::string what = std::to_string(count) + " images of " + std::to_string(rows) + " x "
                             + std::to_string(columns) + " pixels";
    if (count == 0 || rows == 0 || columns == 0) file.fail("the header says " + what);
    const std::uint64_t pixels_each = std::uint64_t{rows} * columns;
    // Divided, not multiplied: the product of three such numbers may not fit in 64 bits.
    if (pixels_each > most_idx_bytes / count)
        file.fail("the header says " + what + ", more than the " + std::to_string(most_idx_bytes)
                  + " bytes that are accepted");
    return {count, rows, columns, detail::read_idx_data(file, count * pixels_each, what)};
}

/// The labels of an IDX file, gzipped or not: magic 0x00000801, count, a byte a label.
/// Errors: as for the images, and for a label that is no digit.
inline std::vector<std::uint8_t> read_idx_labels(const std::filesystem::path& path) {
    gzip_input file(path);
    const auto [count] = detail::read_idx_sizes<1>(file, 0x00000801, "labels");
    const std::string what = std::to_string(count) + " labels";
    if (count == 0) file.fail("the header says " + what);
    auto labels = detail::read_idx_data(file, count, what);
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (labels[i] > 9)
            file.fail("label " + std::to_string(i + 1) + " of " + std::to_string(count) + " is "
                      + std::to_string(labels[i]) + ", but labels are 0 to 9");
    return labels;
}

} // namespace gradus
