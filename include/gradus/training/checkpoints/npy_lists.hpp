#pragma once

#include <gradus/training/checkpoints/npy.hpp>
#include <gradus/training/files/byte_stream.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gradus {

/// Lists as .npy files have them, for what is said of a network beside its parameters. NumPy reads
/// them as arrays of one dimension; a scalar is one of none.

inline std::string npy_bytes(const std::vector<double>& numbers) {
    return npy_bytes(numbers.data(), numbers.size(), std::to_string(numbers.size()) + ',');
}
inline std::string npy_bytes(double number) { return npy_bytes(&number, 1, ""); }

/// Places, from 0: whole numbers below 2^63.
inline std::string npy_bytes(const std::vector<std::size_t>& places) {
    byte_writer write;
    write_npy_head(write, "<i8", std::to_string(places.size()) + ',');
    for (const std::size_t place : places) write(std::uint64_t{place});
    return std::move(write).bytes();
}
inline std::string npy_bytes(std::size_t place) {
    byte_writer write;
    write_npy_head(write, "<i8", "");
    write(std::uint64_t{place});
    return std::move(write).bytes();
}

namespace detail {

/// The characters of a text in UTF-8; U+FFFD for each byte that belongs to none.
/// Source: the Unicode Standard, version 15.0, table 3-7.
inline std::vector<std::uint32_t> characters(std::string_view text) {
    std::vector<std::uint32_t> all;
    while (!text.empty()) {
        const auto byte = [&](std::size_t i) -> std::uint32_t {
            return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
        };
        const std::uint32_t first = byte(0);
        std::size_t size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        std::uint32_t character = size == 1 ? first : first & (0xffu >> (size + 1));
        bool is_good = first < 0x80 || (first >= 0xc2 && first <= 0xf4);
        for (std::size_t i = 1; i < size; ++i) {
            is_good = is_good && (byte(i) & 0xc0) == 0x80;
            character = character << 6 | (byte(i) & 0x3f);
        }
        constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        is_good = is_good && character >= least[size] && character <= 0x10ffff
                  && (character < 0xd800 || character > 0xdfff);
        if (!is_good) size = 1;
        all.push_back(is_good ? character : 0xfffd);
        text.remove_prefix(size);
    }
    return all;
}

} // namespace detail

/// Texts in UTF-8, which NumPy holds in UTF-32, all as long as the longest; zeros fill the others.
inline std::string npy_bytes(const std::vector<std::string>& texts) {
    std::vector<std::vector<std::uint32_t>> lines;
    std::size_t longest = 1;
    for (const std::string& text : texts) {
        lines.push_back(detail::characters(text));
        longest = std::max(longest, lines.back().size());
    }
    byte_writer write;
    write_npy_head(write, "<U" + std::to_string(longest), std::to_string(texts.size()) + ',');
    for (std::vector<std::uint32_t>& line : lines) {
        line.resize(longest, 0);
        for (const std::uint32_t character : line) write(character);
    }
    return std::move(write).bytes();
}

} // namespace gradus
