#include "catch.hpp"

#include <gradus/training/checksum.hpp>

TEST_CASE("the checksum is CRC-32") {
    REQUIRE(gradus::checksum("123456789") == 0xcbf43926); // the check value of every catalogue
    REQUIRE(gradus::checksum("") == 0);
}
