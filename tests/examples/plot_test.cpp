#include "../../examples/support/diagnosis_plot.hpp"
#include "../../examples/support/plot.hpp"
#include "../unit/training/files.hpp"
#include "catch.hpp"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

using support::draw_diagnoses, support::draw_plot;

namespace {

std::vector<support::recorded_diagnosis> all_equal(double x, std::size_t layers,
                                                   std::size_t times) {
    gradus::diagnosis what;
    what.layers.assign(layers, {x, x, x, x, x, x, x, x, x});
    std::vector<support::recorded_diagnosis> records;
    for (std::size_t t = 0; t < times; ++t) records.push_back({static_cast<double>(t), what});
    return records;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("diagnoses of whatever numbers become a whole picture") {
    const temporary_folder folder;
    using limits = std::numeric_limits<double>;
    for (const double x : {0.0, 1.0, 0.5, limits::denorm_min(), limits::max(), limits::infinity(),
                           limits::quiet_NaN()})
        for (const auto& records : {all_equal(x, 1, 1), all_equal(x, 3, 2)}) {
            INFO(x << ", " << records.size());
            const auto path =
                draw_diagnoses(folder.path, "x.svg", "it's {a} \"$x\" \\ & <b>", "step", records);
            const std::string svg = read_whole(path);
            REQUIRE(svg.find("</svg>") != std::string::npos);
            REQUIRE(svg.find("it's {a} \"$x\" \\ &amp; &lt;b>") != std::string::npos);
        }
}

TEST_CASE("a gradient that is exactly 0 has a mark, where a logarithm has no place for it") {
    const temporary_folder folder;
    auto records = all_equal(0.5, 2, 3);
    const auto marks = [&] {
        return count(read_whole(draw_diagnoses(folder.path, "x.svg", "x", "step", records)),
                     "xlink:href='#gpPt5' transform");
    };
    REQUIRE(marks() == 0);
    records[1].layers.layers[0].weight_gradient = 0;
    records[2].layers.layers[1].bias_gradient = 0;
    REQUIRE(marks() == 2);
}

TEST_CASE("many layers: the key names twelve of them, the first and the output too") {
    const temporary_folder folder;
    const std::string svg =
        read_whole(draw_diagnoses(folder.path, "x.svg", "x", "step", all_equal(0.5, 50, 2)));
    for (const char* const named : {">1<", ">5<", ">9<", ">50, the output<"})
        REQUIRE(count(svg, "sans-serif\" " + std::string(named)) == 1);
    REQUIRE(count(svg, "sans-serif\" >2<") == 0);
}

TEST_CASE("a script that is wrong leaves the old picture, and nothing else") {
    const temporary_folder folder;
    const std::string old = "old";
    write(folder.path / "x.svg", old);
    REQUIRE(message_of<std::runtime_error>([&] { draw_plot(folder.path, "x.svg", "plot\n"); })
            == "gnuplot could not draw " + (folder.path / "x.svg").string());
    REQUIRE(read_whole(folder.path / "x.svg") == old);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& file : std::filesystem::directory_iterator(folder.path))
        ++files;
    REQUIRE(files == 1);
}

TEST_CASE("a picture that is replaced keeps its mode, a new one has that of any new file") {
    const temporary_folder folder;
    const auto rights = [&](const char* name) {
        return std::filesystem::status(folder.path / name).permissions();
    };
    const std::string script = "set terminal svg\nplot x\n";
    write(folder.path / "other", "text");
    draw_plot(folder.path, "x.svg", script);
    REQUIRE(rights("x.svg") == rights("other"));
    for (const unsigned mode : {0600u, 0664u}) {
        std::filesystem::permissions(folder.path / "x.svg",
                                     static_cast<std::filesystem::perms>(mode));
        draw_plot(folder.path, "x.svg", script);
        REQUIRE(rights("x.svg") == static_cast<std::filesystem::perms>(mode));
    }
}

TEST_CASE("the range of an axis is around what has a place on it") {
    support::logarithmic_range logarithmic;
    REQUIRE(logarithmic.text() == "[0.1:1]");
    for (const double x : {0.0, -1.0, 1e301, std::numeric_limits<double>::quiet_NaN(), 0.02, 3.0})
        logarithmic.include(x);
    REQUIRE(logarithmic.text() == "[1e-2:1e1]");
    support::linear_range linear;
    REQUIRE(linear.text() == "[-1:1]");
    for (const double x : {2.0, std::numeric_limits<double>::infinity()}) linear.include(x);
    REQUIRE(linear.text() == "[-0.1:2.1]");
}
