#pragma once

#include <gradus/core/requirements.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace gradus {

namespace detail {

/// The remainder that each byte leaves by x³² + x²⁶ + x²³ + … + 1, with the bits in reverse.
inline constexpr auto checksum_remainders = [] {
    std::array<std::uint32_t, 256> remainders{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ (rest % 2 == 0 ? 0 : 0xedb88320);
        remainders[byte] = rest;
    }
    return remainders;
}();

} // namespace detail

/// CRC-32, that of gzip, zip and PNG. Source: RFC 1952, section 8.
constexpr std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t rest = ~std::uint32_t{0};
    for (const char byte : bytes)
        rest = rest >> 8
               ^ detail::checksum_remainders[(rest ^ static_cast<unsigned char>(byte)) % 256];
    return ~rest;
}

} // namespace gradus
