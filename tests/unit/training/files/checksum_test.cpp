#include "catch.hpp"

#include <gradus/numbers/random.hpp>
#include <gradus/training/files/checksum.hpp>

#include <zlib.h>

#include <string>

TEST_CASE("the checksum is CRC-32") {
    STATIC_REQUIRE(gradus::checksum("123456789")
                   == 0xcbf43926); // the check value of every catalogue
    STATIC_REQUIRE(gradus::checksum("") == 0);
}

TEST_CASE("the checksum of any bytes is that of zlib") {
    gradus::random_generator random(1);
    std::string bytes;
    for (int length = 0; length < 300; ++length) {
        const auto* const first = reinterpret_cast<const Bytef*>(bytes.data());
        REQUIRE(gradus::checksum(bytes) == ::crc32_z(0, first, bytes.size()));
        bytes += static_cast<char>(random() % 256);
    }
}
