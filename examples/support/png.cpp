#include "png.hpp"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <stdexcept>
#include <string_view>

namespace support {
namespace {

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(static_cast<unsigned char>(number >> shift));
    return bytes;
}

/// Source: PNG specification (W3C), section 5.3.
std::string chunk(std::string_view type, const std::string& data) {
    const std::string body = std::string(type) + data;
    const auto checksum =
        crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
    return big_endian(static_cast<std::uint32_t>(data.size())) + body
           + big_endian(static_cast<std::uint32_t>(checksum));
}

} // namespace

std::string png_bytes(const grey_picture& picture) {
    std::string rows;
    for (std::size_t y = 0; y < picture.height; ++y) {
        rows += '\0'; // no filter
        rows.append(reinterpret_cast<const char*>(picture.shades.data()) + y * picture.width,
                    picture.width);
    }
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    std::string packed(size, '\0');
    if (compress(reinterpret_cast<Bytef*>(packed.data()), &size,
                 reinterpret_cast<const Bytef*>(rows.data()), static_cast<uLong>(rows.size()))
        != Z_OK)
        throw std::runtime_error("a picture cannot be packed");
    packed.resize(size);
    std::string head = big_endian(static_cast<std::uint32_t>(picture.width))
                       + big_endian(static_cast<std::uint32_t>(picture.height));
    head += std::string({8, 0, 0, 0, 0}); // 8 bits, grey
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + chunk("IDAT", packed) + chunk("IEND", "");
}

tiles::tiles(std::size_t tile_width, std::size_t tile_height, std::size_t count,
             std::size_t columns, std::size_t scale)
    : width_(tile_width), height_(tile_height), columns_(columns), scale_(scale),
      picture_(columns * (tile_width * scale + 2) + 2,
               (count + columns - 1) / columns * (tile_height * scale + 2) + 2) {}

void tiles::set(std::size_t tile, const float* numbers, float black, float white) {
    const std::size_t left = tile % columns_ * (width_ * scale_ + 2) + 2;
    const std::size_t top = tile / columns_ * (height_ * scale_ + 2) + 2;
    for (std::size_t y = 0; y < height_ * scale_; ++y)
        for (std::size_t x = 0; x < width_ * scale_; ++x) {
            const float number = numbers[y / scale_ * width_ + x / scale_];
            const float share = (number - black) / (white - black);
            picture_(left + x, top + y) = static_cast<std::uint8_t>(
                std::lround(255 * (share >= 0 ? std::min(share, 1.0f) : 0.0f)));
        }
}

void tiles::set_around_zero(std::size_t tile, const float* numbers) {
    float largest = 0;
    for (std::size_t k = 0; k < width_ * height_; ++k)
        if (const float size = std::abs(numbers[k]); size > largest && size - size == 0)
            largest = size;
    if (largest == 0) largest = 1;
    set(tile, numbers, -largest, largest);
}

} // namespace support
