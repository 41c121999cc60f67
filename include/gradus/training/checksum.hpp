#pragma once

#include <gradus/core/requirements.hpp>

#include <zlib.h>

#include <cstdint>
#include <string_view>

namespace gradus {

/// CRC-32, that of zlib, gzip, zip and PNG.
inline std::uint32_t checksum(std::string_view bytes) {
    const auto* const first = reinterpret_cast<const Bytef*>(bytes.data());
    return static_cast<std::uint32_t>(::crc32_z(0, first, bytes.size()));
}

} // namespace gradus
