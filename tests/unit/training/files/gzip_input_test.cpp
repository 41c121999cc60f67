#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/files/gzip_input.hpp>

#include <string>

using gradus::data_error;
using gradus::gzip_input;

namespace {

std::string text(const std::vector<std::uint8_t>& bytes) { return {bytes.begin(), bytes.end()}; }

// Hardly compressible, longer than one chunk of reading.
std::string long_text() {
    std::string bytes(3 << 20, '\0');
    unsigned x = 1;
    for (char& c : bytes) c = static_cast<char>((x = x * 1664525u + 1013904223u) >> 24);
    return bytes;
}

} // namespace

TEST_CASE("a file reads the same, gzipped or not") {
    const temporary_folder folder;
    const std::string content = long_text();
    gzip_input plain(write(folder.path / "plain", content));
    gzip_input packed(write_gzip(folder.path / "packed", content));
    REQUIRE(text(plain.read(content.size())) == content);
    REQUIRE(text(packed.read(content.size())) == content);
    REQUIRE_FALSE(plain.packed());
    REQUIRE(packed.packed());
}

TEST_CASE("reading gives what is asked for, or what is left") {
    const temporary_folder folder;
    gzip_input file(write_gzip(folder.path / "file", "abcdef"));
    REQUIRE(text(file.read(2)) == "ab");
    REQUIRE(file.read(0).empty());
    REQUIRE(text(file.read(~std::uint64_t{0})) == "cdef");
    REQUIRE(file.read(1).empty());
    REQUIRE(file.count_rest() == 0);
}

TEST_CASE("the rest is counted to its end") {
    const temporary_folder folder;
    const std::string content = long_text();
    gzip_input file(write_gzip(folder.path / "file", content));
    REQUIRE(text(file.read(3)) == content.substr(0, 3));
    REQUIRE(file.count_rest() == content.size() - 3);
}

TEST_CASE("what is no readable file is refused by name") {
    const temporary_folder folder;
    const auto missing = folder.path / "missing";
    REQUIRE(message_of<data_error>([&] { gzip_input file(missing); })
            == missing.string() + ": no such file");
    REQUIRE(message_of<data_error>([&] { gzip_input file(folder.path); })
            == folder.path.string() + ": is not a regular file");
    const auto under_a_file = write(folder.path / "file", "x") / "below";
    REQUIRE(message_of<data_error>([&] { gzip_input file(under_a_file); })
            == under_a_file.string() + ": no such file");
    const auto loop = folder.path / "loop";
    std::filesystem::create_symlink(loop, loop);
    REQUIRE(message_of<data_error>([&] { gzip_input file(loop); })
            == loop.string() + ": cannot be opened: Too many levels of symbolic links");
}

TEST_CASE("a gzip file that ends anywhere too early is refused") {
    const temporary_folder folder;
    const std::string content = long_text().substr(0, 1000);
    const std::string packed = read_whole(write_gzip(folder.path / "whole", content));
    const auto path = folder.path / "part";
    for (std::size_t size = 2; size < packed.size(); ++size) {
        write(path, packed.substr(0, size));
        REQUIRE(message_of<data_error>([&] { gzip_input(path).read(2000); })
                == path.string() + ": the gzip data end too early");
    }
}

TEST_CASE("gzip data with a changed byte are refused") {
    const temporary_folder folder;
    const std::string packed =
        read_whole(write_gzip(folder.path / "whole", long_text().substr(0, 1000)));
    const auto path = folder.path / "changed";
    const auto message_with_change_at = [&](std::size_t place) {
        std::string changed = packed;
        changed[place] = static_cast<char>(changed[place] ^ 0x55);
        write(path, changed);
        return message_of<data_error>([&] { gzip_input(path).read(2000); });
    };
    const std::string corrupt = path.string() + ": the gzip data are corrupt: ";
    REQUIRE(message_with_change_at(2).starts_with(corrupt));                 // the method
    REQUIRE(message_with_change_at(500).starts_with(corrupt));               // the data
    REQUIRE(message_with_change_at(packed.size() - 7).starts_with(corrupt)); // the checksum
    REQUIRE(message_with_change_at(packed.size() - 2).starts_with(corrupt)); // the length
}

TEST_CASE("members one after the other are read as one, and zeros may follow") {
    const temporary_folder folder;
    const std::string content = long_text();
    const std::string first = read_whole(write_gzip(folder.path / "first", content));
    const std::string second = read_whole(write_gzip(folder.path / "second", "more"));
    const std::string nothing = read_whole(write_gzip(folder.path / "nothing", ""));
    for (const std::size_t zeros : {0u, 1u, 2u, 3u << 20}) {
        gzip_input file(
            write(folder.path / "all", first + nothing + second + std::string(zeros, '\0')));
        REQUIRE(text(file.read(~std::uint64_t{0})) == content + "more");
        REQUIRE(file.count_rest() == 0);
    }
}

TEST_CASE("nothing after a member is dropped in silence") {
    const temporary_folder folder;
    const std::string first = read_whole(write_gzip(folder.path / "first", "first"));
    const std::string second = read_whole(write_gzip(folder.path / "second", "second"));
    const auto path = folder.path / "all";
    const auto complaint = [&](const std::string& bytes) {
        write(path, bytes);
        const std::string said =
            message_of<data_error>([&] { gzip_input(path).read(~std::uint64_t{0}); });
        REQUIRE(said.starts_with(path.string() + ": the gzip data "));
        return said.substr(path.string().size() + 16);
    };
    SECTION("a second member that is damaged in any byte that says what it is") {
        for (const std::size_t place : {0u, 1u, 2u}) {
            std::string damaged = second;
            damaged[place] = static_cast<char>(damaged[place] ^ 0x55);
            REQUIRE(complaint(first + damaged).starts_with("are corrupt: "));
        }
    }
    SECTION("a second member that ends too early") {
        REQUIRE(complaint(first + second.substr(0, 1))
                == "are corrupt: other bytes follow after their end");
        for (std::size_t size = 2; size < second.size(); ++size)
            REQUIRE(complaint(first + second.substr(0, size)) == "end too early");
    }
    SECTION("anything that is no zero, however far behind") {
        for (const std::size_t zeros : {0u, 1u, 3u << 20}) {
            const std::string padding(zeros, '\0');
            REQUIRE(complaint(first + padding + "x")
                    == "are corrupt: other bytes follow after their end");
            REQUIRE(complaint(first + padding + '\1' + second)
                    == "are corrupt: other bytes follow after their end");
        }
        REQUIRE(complaint(first + '\0' + second)
                == "are corrupt: other bytes follow after their end");
    }
}

TEST_CASE("a file that is not packed is read as it is, whatever follows gzip's first byte") {
    const temporary_folder folder;
    for (const std::string content : {"", "\x1f", "\x1f\x1f\x8b", "x\x1f\x8b"})
        REQUIRE(text(gzip_input(write(folder.path / "file", content)).read(9)) == content);
}
