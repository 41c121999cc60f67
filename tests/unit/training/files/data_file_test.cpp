#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/files/data_file.hpp>

#include <sys/stat.h>

#include <string>

using gradus::data_error;
using gradus::read_file;

TEST_CASE("a file is read whole, or as far as asked for") {
    const temporary_folder folder;
    const std::string content = std::string("a\0\r\n\xff", 5) + std::string(3 << 20, 'x');
    const auto path = write(folder.path / "file", content);
    REQUIRE(read_file(path) == content);
    REQUIRE(read_file(path, content.size()) == content);
    REQUIRE(read_file(path, content.size() - 1) == content.substr(0, content.size() - 1));
    REQUIRE(read_file(path, 4) == content.substr(0, 4));
    REQUIRE(read_file(path, 0).empty());
    REQUIRE(read_file(write(folder.path / "empty", "")).empty());
}

TEST_CASE("what is no file is refused by name") {
    const temporary_folder folder;
    const auto message = [](const std::filesystem::path& path) {
        const std::string said = message_of<data_error>([&] { read_file(path); });
        REQUIRE(said.starts_with(path.string() + ": "));
        return said.substr(path.string().size() + 2);
    };
    REQUIRE(message(folder.path / "none") == "no such file");
    REQUIRE(message(folder.path) == "is not a regular file");
    REQUIRE(message("/dev/null") == "is not a regular file");
    const auto pipe = folder.path / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    REQUIRE(message(pipe) == "is not a regular file");
}
