#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/files/byte_stream.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace gradus;

TEST_CASE("numbers stand with their least significant byte first") {
    byte_writer write;
    write(std::uint8_t{1});
    write(std::uint32_t{0x12345678});
    write(std::uint64_t{0x0102030405060708});
    write(-1.5);
    write(-1.5f);
    write.sized("ab");
    REQUIRE(write.bytes()
            == std::string("\x01"
                           "\x78\x56\x34\x12"
                           "\x08\x07\x06\x05\x04\x03\x02\x01"
                           "\0\0\0\0\0\0\xf8\xbf"
                           "\0\0\xc0\xbf"
                           "\x02\0\0\0\0\0\0\0"
                           "ab",
                           35));
}

TEST_CASE("what was written is read, bit for bit") {
    const double odd_nan = std::bit_cast<double>(0x7ff123456789abcd);
    const double numbers[] = {-0.0, std::numeric_limits<double>::denorm_min(), odd_nan,
                              -std::numeric_limits<double>::infinity(), 0x1.fffffffffffffp1023};
    byte_writer write;
    for (const double number : numbers) write(number);
    write(~std::uint64_t{0});
    write(std::uint8_t{0x80});
    write.sized("");
    write(0x1p-149f);
    byte_reader read(write.bytes(), "bytes");
    for (const double number : numbers)
        REQUIRE(std::bit_cast<std::uint64_t>(read.next<double>())
                == std::bit_cast<std::uint64_t>(number));
    REQUIRE(read.next<std::uint64_t>() == ~std::uint64_t{0});
    REQUIRE(read.next<std::uint8_t>() == 0x80);
    REQUIRE(read.sized().empty());
    REQUIRE(read.next<float>() == 0x1p-149f);
    REQUIRE(read.left() == 0);
}

TEST_CASE("bytes that end too early are refused by name, whatever size they announce") {
    const auto message = [](const std::string& bytes, auto number) {
        return message_of<data_error>(
            [&] { (void)byte_reader(bytes, "name").next<decltype(number)>(); });
    };
    const std::string expected = "name: the data end too early";
    REQUIRE(message("", std::uint8_t{}) == expected);
    REQUIRE(message("1234567", 0.0) == expected);
    REQUIRE(message("123", 0.0f) == expected);
    REQUIRE(message("123", std::uint8_t{}).empty());
    byte_writer write;
    write(~std::uint64_t{0});
    write("text");
    byte_reader read(write.bytes(), "name");
    REQUIRE(message_of<data_error>([&] { read.sized(); }) == expected);
    REQUIRE(read.left() == 4);
}
