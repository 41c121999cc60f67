#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/files/whole_file.hpp>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

using gradus::data_error;
using gradus::write_whole_file;
namespace fs = std::filesystem;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

// What is said of a file that cannot be written, after its name.
std::string complaint(const fs::path& path, const std::string& bytes = "new") {
    const std::string said = message_of<data_error>([&] { write_whole_file(path, bytes); });
    REQUIRE(said.starts_with(path.string() + ": "));
    return said.substr(path.string().size() + 2);
}

// While it lives, no file of this process may grow beyond so many bytes.
struct limited_files {
    rlimit before{};
    explicit limited_files(rlim_t most) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit limit{most, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~limited_files() {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_DFL);
    }
};

} // namespace

TEST_CASE("a file is written and replaced, and nothing else is left in its folder") {
    const temporary_folder folder;
    const auto path = folder.path / "file";
    const std::string content = std::string("a\0\r\n\xff", 5) + std::string(3 << 20, 'x');
    for (const std::string& bytes : {content, std::string("short"), std::string()}) {
        write_whole_file(path, bytes);
        REQUIRE(read_whole(path) == bytes);
        REQUIRE(entries(folder.path) == 1);
    }
}

TEST_CASE("a name without a folder is in the working folder") {
    const temporary_folder folder;
    const auto before = fs::current_path();
    fs::current_path(folder.path);
    write_whole_file("file", "text");
    fs::current_path(before);
    REQUIRE(read_whole(folder.path / "file") == "text");
}

TEST_CASE("a new file has the rights that any new file has") {
    const temporary_folder folder;
    write_whole_file(folder.path / "file", "text");
    const auto rights = [&](const char* name) {
        return fs::status(folder.path / name).permissions();
    };
    write(folder.path / "other", "text");
    REQUIRE(rights("file") == rights("other"));
}

TEST_CASE("a file that is replaced keeps its mode, also behind a link") {
    const temporary_folder folder;
    const auto file = write(folder.path / "file", "old");
    const auto link = folder.path / "link";
    fs::create_symlink("file", link);
    for (const unsigned mode : {0600u, 0640u, 0444u, 0666u, 0755u})
        for (const auto& path : {file, link}) {
            fs::permissions(file, static_cast<fs::perms>(mode));
            write_whole_file(path, "new");
            REQUIRE(fs::status(file).permissions() == static_cast<fs::perms>(mode));
        }
}

TEST_CASE("a symbolic link stays one") {
    const temporary_folder folder;
    fs::create_directory(folder.path / "far");
    const auto file = write(folder.path / "far" / "file", "old");
    const auto link = folder.path / "link";
    fs::create_symlink("far/file", link);
    write_whole_file(link, "new");
    REQUIRE(fs::is_symlink(link));
    REQUIRE(read_whole(file) == "new");
    REQUIRE(entries(folder.path / "far") == 1);
}

TEST_CASE("what cannot be written is refused by name and with the reason") {
    const temporary_folder folder;
    const auto file = write(folder.path / "file", "old");
    REQUIRE(complaint(folder.path) == "is not a regular file");
    REQUIRE(complaint("/dev/full") == "is not a regular file");
    REQUIRE(complaint(folder.path / "none" / "file")
            == "cannot be written: No such file or directory");
    REQUIRE(complaint(file / "below") == "cannot be written: Not a directory");
    const auto loop = folder.path / "loop";
    fs::create_symlink(loop, loop);
    REQUIRE(complaint(loop) == "cannot be opened: Too many levels of symbolic links");
    REQUIRE(entries(folder.path) == 2);
}

TEST_CASE("where the bytes find no place, the old file stays and no new one is left") {
    const temporary_folder folder;
    const auto path = write(folder.path / "file", "old");
    {
        const limited_files limit(5000);
        REQUIRE(complaint(path, std::string(5001, 'x')) == "cannot be written: File too large");
        REQUIRE(complaint(folder.path / "other", std::string(99999, 'x'))
                == "cannot be written: File too large");
        REQUIRE(read_whole(path) == "old");
        REQUIRE(entries(folder.path) == 1);
        write_whole_file(path, std::string(5000, 'x'));
    }
    REQUIRE(read_whole(path) == std::string(5000, 'x'));
}

TEST_CASE("what a kill left over is no obstacle") {
    const temporary_folder folder;
    const auto path = folder.path / "file";
    const std::string left_over = path.string() + ".part-" + std::to_string(getpid()) + "-1";
    write(left_over, "half");
    write_whole_file(path, "text");
    REQUIRE(read_whole(path) == "text");
    REQUIRE(read_whole(left_over) == "half");
    REQUIRE(entries(folder.path) == 2);
}

TEST_CASE("of several writers at once each writes whole files, and a reader meets no other") {
    const temporary_folder folder;
    const auto path = folder.path / "file";
    const auto content = [](int number) {
        return std::string(static_cast<std::size_t>(100000 + number), static_cast<char>(number));
    };
    write_whole_file(path, content(1));
    std::vector<std::thread> writers;
    for (int number = 1; number <= 3; ++number)
        writers.emplace_back([&, number] {
            for (int time = 0; time < 10; ++time) write_whole_file(path, content(number));
        });
    bool whole = true;
    for (int time = 0; time < 100; ++time) {
        const std::string bytes = read_whole(path);
        whole = whole && !bytes.empty() && bytes == content(bytes[0]);
    }
    for (auto& writer : writers) writer.join();
    REQUIRE(whole);
    REQUIRE(entries(folder.path) == 1);
}
