#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/activations.hpp>
#include <gradus/networks/runtime_network.hpp>
#include <gradus/training/checkpoints/npy_lists.hpp>
#include <gradus/training/checkpoints/npz.hpp>

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

using namespace gradus;

namespace {

// Element (i, j) of W^l is 100 l + 10 i + j, and b^l_i is −(10 l + i).
auto numbered_network() {
    auto net = make_runtime_network<double>({3, 4, 2}, relu, softmax);
    for (std::size_t l = 1; l <= 2; ++l)
        for (std::size_t i = 0; i < net.b(l).size(); ++i) {
            net.b(l)[i] = -static_cast<double>(10 * l + i);
            for (std::size_t j = 0; j < net.W(l).columns(); ++j)
                net.W(l)(i, j) = static_cast<double>(100 * l + 10 * i + j);
        }
    return net;
}

// The files of an archive, found from its end as the format's description says.
std::map<std::string, std::string> files_of(const std::string& zip) {
    const auto at = [&](std::size_t place, int size) {
        std::uint64_t number = 0;
        for (int i = size; i-- > 0;)
            number = number << 8 | static_cast<unsigned char>(zip.at(place + std::size_t(i)));
        return static_cast<std::size_t>(number);
    };
    const std::size_t end = zip.size() - 22;
    REQUIRE(at(end, 4) == 0x06054b50);
    REQUIRE(at(end + 16, 4) + at(end + 12, 4) == end);
    std::map<std::string, std::string> files;
    std::size_t place = at(end + 16, 4);
    for (std::size_t i = 0; i < at(end + 10, 2); ++i) {
        REQUIRE(at(place, 4) == 0x02014b50);
        const std::size_t name_size = at(place + 28, 2);
        const std::size_t size = at(place + 20, 4);
        const std::size_t local = at(place + 42, 4);
        const std::string name = zip.substr(place + 46, name_size);
        REQUIRE(at(local, 4) == 0x04034b50);
        REQUIRE(zip.substr(local + 4, 26) == zip.substr(place + 6, 26)); // both say the same
        REQUIRE(at(place + 24, 4) == size);
        REQUIRE(zip.substr(local + 30, name_size) == name);
        files[name] = zip.substr(local + 30 + name_size, size);
        REQUIRE(at(place + 16, 4) == checksum(files[name]));
        place += 46 + name_size;
    }
    REQUIRE(place == end);
    return files;
}

} // namespace

TEST_CASE("an archive holds the files that were added") {
    zip_writer archive;
    REQUIRE(archive.bytes() == "PK\5\6" + std::string(18, '\0'));
    archive.add("empty", "");
    archive.add("a", std::string(100000, 'x'));
    REQUIRE(files_of(archive.bytes())
            == std::map<std::string, std::string>{{"a", std::string(100000, 'x')}, {"empty", ""}});
}

TEST_CASE("too many files for a zip archive are refused") {
    zip_writer archive;
    for (int i = 0; i < 65535; ++i) archive.add("", "");
    REQUIRE_NOTHROW(archive.bytes());
    archive.add("", "");
    REQUIRE_THROWS_AS(archive.bytes(), std::length_error);
}

TEST_CASE("a network is exported as one file") {
    const temporary_folder folder;
    const auto net = numbered_network();
    export_npz(folder.path / "net.npz", net);
    REQUIRE(files_of(read_whole(folder.path / "net.npz"))
            == std::map<std::string, std::string>{{"W1.npy", npy_bytes(net.W(1))},
                                                  {"b1.npy", npy_bytes(net.b(1))},
                                                  {"W2.npy", npy_bytes(net.W(2))},
                                                  {"b2.npy", npy_bytes(net.b(2))}});
}

TEST_CASE("further arrays stand beside the network's") {
    const temporary_folder folder;
    export_npz(folder.path / "net.npz", numbered_network(), {{"mean", npy_bytes(2.5)}});
    const auto files = files_of(read_whole(folder.path / "net.npz"));
    REQUIRE(files.size() == 5);
    REQUIRE(files.at("mean.npy") == npy_bytes(2.5));
}

TEST_CASE("NumPy reads what is exported, where it is installed") {
    std::string python;
    for (const std::string name : {"python3", "/usr/bin/python3"})
        if (python.empty() && std::system((name + " -c 'import numpy' 2>/dev/null").c_str()) == 0)
            python = name;
    if (python.empty()) {
        WARN("NumPy is not installed: not tested");
        return;
    }
    const temporary_folder folder;
    const auto net = numbered_network();
    using texts = std::vector<std::string>;
    export_npz(folder.path / "net.npz", net,
               {{"names", npy_bytes(texts{"ä€😀", "b", ""})},
                {"places", npy_bytes(std::vector<std::size_t>{7, 0})},
                {"scale", npy_bytes(std::vector<double>{0.5, 1e300})},
                {"epoch", npy_bytes(std::size_t{30})}});
    export_npy(folder.path, net);
    const auto script = write(folder.path / "check.py", R"(
import sys, numpy
archive = numpy.load(sys.argv[1] + "/net.npz")
assert sorted(archive) == ["W1", "W2", "b1", "b2", "epoch", "names", "places", "scale"]
assert archive["names"].tolist() == ["ä€😀", "b", ""]
assert archive["places"].tolist() == [7, 0] and archive["places"].dtype == numpy.int64
assert archive["scale"].tolist() == [0.5, 1e300]
assert archive["epoch"] == 30 and archive["epoch"].shape == ()
for l, n_in, n_out in (1, 3, 4), (2, 4, 2):
    W = [[100 * l + 10 * i + j for j in range(n_in)] for i in range(n_out)]
    b = [-(10 * l + i) for i in range(n_out)]
    for name, expected in (f"W{l}", W), (f"b{l}", b):
        for array in archive[name], numpy.load(f"{sys.argv[1]}/{name}.npy"):
            assert array.dtype == numpy.float64
            assert array.tolist() == expected, array
)");
    REQUIRE(
        std::system((python + " '" + script.string() + "' '" + folder.path.string() + "'").c_str())
        == 0);
}
