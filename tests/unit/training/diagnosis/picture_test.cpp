#include "catch.hpp"

#include <gradus/training/diagnosis/picture.hpp>

#include <cmath>
#include <cstddef>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

using namespace gradus;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// In UTF-8 every character but its first byte begins with the bits 10.
std::size_t columns_of(const std::string& line) {
    std::size_t count = 0;
    for (const char c : line) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

layer_diagnosis layer_with(double weight_gradient, double bias_gradient) {
    layer_diagnosis layer;
    layer.weight_gradient = weight_gradient;
    layer.bias_gradient = bias_gradient;
    return layer;
}

/// Layers that learn 10 times faster than the one before.
diagnosis deep(std::size_t layers) {
    diagnosis what;
    double norm = 1e-60;
    for (std::size_t l = 1; l <= layers; ++l, norm *= 10)
        what.layers.push_back(layer_with(norm, norm));
    return what;
}

} // namespace

TEST_CASE("a picture has a line a layer and the sentence below") {
    diagnosis what;
    what.layers = {{0.018, 0, 0.0031, 0, 3.3e-4, 0.46, 0.0625, 0.25, 0},
                   {0.05, 0, 0.01, 0, 0.0026, -0.001, 1e-6, 0.001, 0.999},
                   {5.4, 0, 1.0, 0, 0, 12, 0, 1, 0}};
    REQUIRE(lines_of(picture(what))
            == std::vector<std::string>{
                "layer gradient of W     gradient of b     update   activation  satu-    ratio to",
                "        norm              norm           /weight    mean±sd    rated dead   next",
                "   1 1.8e-02 ██▉       3.1e-03 █▏        3.3e-04    0.46±0.25    25%   0%   0.31",
                "   2 5.0e-02 ███▉      1.0e-02 ██▎       2.6e-03  -1e-03±1e-03   <1% >99%   0.01",
                "   3 5.4e+00 ████████▍ 1.0e+00 ██████▊         0      12±0.00   100%   0%      -",
                "bars: logarithmic, from 1e-3 to 1e1",
                "the gradients of layers 1 and 2 differ by a factor of 3.2: neither vanishing nor",
                "exploding"});
}

TEST_CASE("whatever the numbers are, no line is longer than 80 columns") {
    const std::vector<double> numbers{0,         -0.0,         1,        -1,    0.005,  0.0049,
                                      9.994,     9.995,        1234,     -9999, 12345,  9.96e-99,
                                      9.96e-100, -5e-324,      1e-9,     2e300, -2e300, 1e308,
                                      infinity,  not_a_number, -infinity};
    for (const double x : numbers) {
        for (const double share : {0.0, 1e-9, 0.0099, 0.99, 0.995, 0.9999, 1.0}) {
            diagnosis what;
            const double norm = std::abs(x);
            what.layers.assign(3, {norm, norm, norm, norm, norm, x, norm, share, share});
            what.layers[1].bias_gradient = 1;
            const auto lines = lines_of(picture(what));
            for (std::size_t i = 0; i < lines.size(); ++i) {
                INFO(lines[i]);
                REQUIRE(columns_of(lines[i]) <= 80);
                if (2 <= i && i < 5) REQUIRE(columns_of(lines[i]) == 80);
            }
        }
    }
}

TEST_CASE("gradients of 0, of infinity and of NaN have their numbers, but no bar") {
    diagnosis what;
    what.layers = {layer_with(0, infinity), layer_with(not_a_number, -not_a_number)};
    const auto lines = lines_of(picture(what));
    REQUIRE(lines[2].starts_with("   1       0               inf           "));
    REQUIRE(lines[3].starts_with("   2     nan               nan           "));
    REQUIRE(lines[4].starts_with("the gradient of layer 2 is not a finite number"));
    REQUIRE(lines.size() == 5);
}

TEST_CASE("of many layers the first, the last hidden, the last and some between are shown") {
    const auto lines = lines_of(picture(deep(51), {}));
    REQUIRE(lines.size() == 2 + 16 + 1 + 2); // a sentence of two lines
    std::vector<int> shown;
    for (std::size_t i = 2; i < 18; ++i) shown.push_back(std::stoi(lines[i]));
    REQUIRE(shown == std::vector{1, 4, 8, 11, 15, 18, 22, 25, 29, 32, 36, 39, 43, 46, 50, 51});
    REQUIRE(lines[18] == "35 layers between these are not shown");
    SECTION("all, if they fit") {
        REQUIRE(lines_of(picture(deep(16), {})).size() == 2 + 16 + 2);
        for (std::size_t L = 1; L <= 4; ++L) {
            const auto few = lines_of(picture(deep(L), {}, 4));
            for (std::size_t l = 1; l <= L; ++l) REQUIRE(std::stoul(few[l + 1]) == l);
        }
    }
    SECTION("three at least") {
        REQUIRE(lines_of(picture(deep(9), {}, 0)).size() == 2 + 3 + 1 + 1);
    }
}

TEST_CASE("a bar is as long as the norm's place between two powers of ten") {
    norm_axis axis;
    REQUIRE(axis.is_empty());
    REQUIRE(axis.bar(1, 3) == "   ");
    for (const double ignored : {0.0, -1.0, infinity, not_a_number}) axis.include(ignored);
    REQUIRE(axis.is_empty());
    axis.include(1e-3);
    REQUIRE(axis.lowest() + " " + axis.highest() == "1e-3 1e-2");
    axis.include(9.9999);
    REQUIRE(axis.lowest() + " " + axis.highest() == "1e-3 1e1");
    REQUIRE(axis.bar(1e-3, 4) == "▏   "); // the lowest leaves a mark
    REQUIRE(axis.bar(9.9999, 4) == "████");
    REQUIRE(axis.bar(0.01, 4) == "█   ");
    REQUIRE(axis.bar(0.05, 4) == "█▊  "); // 1.7 of 4 decades in 4 columns, so 13.6 eighths
    REQUIRE(axis.bar(not_a_number, 4) == "    ");
    SECTION("outside it is cut") {
        REQUIRE(axis.bar(1e-9, 4) == "▏   ");
        REQUIRE(axis.bar(1e9, 4) == "████");
    }
    SECTION("from the smallest to the largest double") {
        axis.include(5e-324);
        axis.include(std::numeric_limits<double>::max());
        REQUIRE(axis.lowest() + " " + axis.highest() == "1e-324 1e309");
        REQUIRE(axis.bar(5e-324, 4) == "▏   ");
    }
}

TEST_CASE("layers that are all dead have no ratio") {
    diagnosis what;
    what.layers.assign(3, {});
    const auto lines = lines_of(picture(what));
    for (std::size_t l = 1; l <= 3; ++l)
        REQUIRE_THAT(lines[l + 1], Catch::Matchers::EndsWith("     -"));
}
