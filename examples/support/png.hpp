#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace support {

/// A picture in shades of grey, 0 black and 255 white, row by row.
struct grey_picture {
    std::size_t width, height;
    std::vector<std::uint8_t> shades;

    grey_picture(std::size_t w, std::size_t h, std::uint8_t shade = 255)
        : width(w), height(h), shades(w * h, shade) {}
    std::uint8_t& operator()(std::size_t x, std::size_t y) { return shades[y * width + x]; }
};

/// The bytes of a PNG file. Errors: std::runtime_error if zlib finds no memory.
std::string png_bytes(const grey_picture& picture);

/// Tiles of equal size, `columns` of them in a row, each pixel `scale` times as large.
class tiles {
  public:
    tiles(std::size_t tile_width, std::size_t tile_height, std::size_t count, std::size_t columns,
          std::size_t scale);
    /// The numbers of a tile, row by row, from `black` to `white`.
    void set(std::size_t tile, const float* numbers, float black, float white);
    /// The same from −m to m, where m is the largest |number| of the tile.
    void set_around_zero(std::size_t tile, const float* numbers);

    const grey_picture& picture() const { return picture_; }

  private:
    std::size_t width_, height_, columns_, scale_;
    grey_picture picture_;
};

} // namespace support
