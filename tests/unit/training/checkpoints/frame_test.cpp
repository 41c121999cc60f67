#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/checkpoints/frame.hpp>

#include <string>

using namespace gradus;

namespace {

// What is said of bytes that are no checkpoint, after the name.
std::string complaint(const std::string& bytes) {
    const std::string said = message_of<data_error>([&] { open_checkpoint(bytes, "name"); });
    return said.empty() ? "" : said.substr(said.find(": ") + 2);
}

// A checkpoint with this head whose checksum is right.
std::string with_head(std::uint32_t version, std::uint64_t size, const std::string& contents) {
    byte_writer write;
    write(checkpoint_magic);
    write(version);
    write(size);
    write(contents);
    write(checksum(write.bytes()));
    return write.bytes();
}

const std::string whole = close_checkpoint("contents");

} // namespace

TEST_CASE("contents stand between head and checksum") {
    REQUIRE(whole
            == std::string("\x89GRADUS\n"
                           "\1\0\0\0"
                           "\x20\0\0\0\0\0\0\0"
                           "contents",
                           28)
                   + std::string("\xf5\x8f\xbc\xab")); // by Python
    byte_reader read = open_checkpoint(whole, "name");
    REQUIRE(read.text(read.left()) == "contents");
    REQUIRE(complaint(close_checkpoint("")).empty());
    REQUIRE(with_head(1, whole.size(), "contents") == whole);
}

TEST_CASE("a checkpoint that ends anywhere too early is refused") {
    REQUIRE(complaint("") == "the file is empty");
    for (std::size_t size = 1; size < 8; ++size)
        REQUIRE(complaint(whole.substr(0, size)) == "is no checkpoint of Gradus");
    for (std::size_t size = 8; size < 20; ++size)
        REQUIRE(complaint(whole.substr(0, size)) == "the data end too early");
    for (std::size_t size = 20; size < whole.size(); ++size)
        REQUIRE(complaint(whole.substr(0, size))
                == "has " + std::to_string(size) + " bytes, but its head says 32");
}

TEST_CASE("a checkpoint with more bytes after it is refused") {
    REQUIRE(complaint(whole + "x") == "has 33 bytes, but its head says 32");
    REQUIRE(complaint(whole + whole) == "has 64 bytes, but its head says 32");
}

TEST_CASE("a checkpoint with any bit changed is refused") {
    for (std::size_t place = 0; place < whole.size(); ++place)
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = whole;
            changed[place] = static_cast<char>(changed[place] ^ 1 << bit);
            INFO("byte " << place << ", bit " << bit);
            if (place < 8)
                REQUIRE(complaint(changed) == "is no checkpoint of Gradus");
            else if (place < 12)
                REQUIRE(complaint(changed).starts_with("is a checkpoint of version "));
            else if (place < 20)
                REQUIRE(complaint(changed).starts_with("has 32 bytes, but its head says "));
            else
                REQUIRE(complaint(changed) == "the checksum is wrong: the file is damaged");
        }
}

TEST_CASE("another kind of file, another version and absurd sizes are refused") {
    REQUIRE(complaint("\x1f\x8b gzip") == "is no checkpoint of Gradus");
    REQUIRE(complaint("\x89PNG\r\n\x1a\n") == "is no checkpoint of Gradus");
    REQUIRE(complaint(with_head(2, 32, "contents"))
            == "is a checkpoint of version 2, but this program reads version 1");
    REQUIRE(complaint(with_head(0, 32, "contents"))
            == "is a checkpoint of version 0, but this program reads version 1");
    REQUIRE(complaint(with_head(1, ~std::uint64_t{0}, "contents"))
            == "has 32 bytes, but its head says 18446744073709551615");
    for (std::size_t size = 20; size < 24; ++size)
        REQUIRE(complaint(with_head(1, size, "").substr(0, size)) == "ends before its checksum");
}
