#include "catch.hpp"
#include "unit/training/files.hpp"

#include <gradus/training/data/sample_generators.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <stdexcept>

using gradus::labelled_samples;
using gradus::make_parity;
using gradus::make_spirals;
using gradus::make_xor;
using gradus::random_generator;
using gradus::spiral_settings;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

template <class Call>
std::string complaint(Call&& call) {
    return message_of<std::invalid_argument>([&] {
        random_generator random;
        call(random);
    });
}

} // namespace

TEST_CASE("four points of exclusive or without noise are its four corners") {
    random_generator random;
    const auto samples = make_xor(4, 0, random);
    REQUIRE(samples.features == 2);
    REQUIRE(samples.values == std::vector<double>{0, 0, 0, 1, 1, 0, 1, 1});
    REQUIRE(samples.labels == std::vector<std::size_t>{0, 1, 1, 0});
    REQUIRE(samples.classes == std::vector<std::string>{"equal", "different"});
}

TEST_CASE("the noise of exclusive or is the generator's normal numbers") {
    random_generator random;
    // The first two, which an independent program gave: see the test of random.hpp.
    REQUIRE(make_xor(1, 0.25, random).values
            == std::vector<double>{-0x1.9eb2730ccf6a1p-2, 0x1.3633d58c54d7ep-2});
    SECTION("with the deviation asked for, within 4 standard errors of 20000 numbers") {
        const auto samples = make_xor(10000, 0.1, random);
        double squares = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double dx = samples.row(i)[0] - static_cast<double>(i / 2 % 2);
            const double dy = samples.row(i)[1] - static_cast<double>(i % 2);
            squares += dx * dx + dy * dy;
            REQUIRE(samples.labels[i] == (i / 2 % 2) + (i % 2) - 2 * (i / 2 % 2) * (i % 2));
        }
        REQUIRE(std::abs(squares / 20000 / 0.01 - 1) < 4 * std::sqrt(2.0 / 20000));
    }
}

TEST_CASE("points on the circle are within 1e-15 of the sine and the cosine") {
    for (int i = 0; i <= 40000; ++i) {
        const double turns = i / 10000.0;
        const long double angle = 2 * 3.14159265358979323846264338327950288L * turns;
        const auto [x, y] = gradus::detail::point_on_circle(turns);
        REQUIRE(std::abs(x - static_cast<double>(std::cos(angle))) < 1e-15);
        REQUIRE(std::abs(y - static_cast<double>(std::sin(angle))) < 1e-15);
    }
}

TEST_CASE("without noise each point lies on its arm") {
    random_generator random(2);
    const auto samples = make_spirals(3000, {.arms = 3, .turns = 1.25, .noise = 0}, random);
    REQUIRE(samples.features == 2);
    REQUIRE(samples.classes == std::vector<std::string>{"arm 1", "arm 2", "arm 3"});
    double least = 1;
    double most = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double x = samples.row(i)[0];
        const double y = samples.row(i)[1];
        const double r = std::hypot(x, y);
        const double angle =
            2 * 3.141592653589793 * (r * 1.25 + static_cast<double>(samples.labels[i]) / 3);
        REQUIRE(std::abs(x - r * std::cos(angle)) < 1e-14);
        REQUIRE(std::abs(y - r * std::sin(angle)) < 1e-14);
        REQUIRE(samples.labels[i] == i % 3);
        least = std::min(least, r);
        most = std::max(most, r);
    }
    REQUIRE(least > 0.0999);
    REQUIRE(least < 0.11);
    REQUIRE(most > 0.99);
    REQUIRE(most < 1);
}

// From an independent program: Python, with its own Mersenne Twister and exact fractions.
TEST_CASE("the first points of a spiral are known bit for bit") {
    random_generator random;
    REQUIRE(make_spirals(3, {.arms = 3, .turns = 1.75, .noise = 0}, random).values
            == std::vector<double>{-0x1.63241210304b3p-1, 0x1.a8a1df4def13cp-2,
                                   0x1.e76b96c6ac2e0p-1, -0x1.04a3924c4697bp-8,
                                   0x1.6223992b34da1p-4, -0x1.5772ef380d946p-4});
}

TEST_CASE("noise moves the points of a spiral and nothing else, and the seed decides") {
    const auto spirals = [](std::uint64_t seed, double noise) {
        random_generator random(seed);
        return make_spirals(500, {.arms = 2, .turns = 2, .noise = noise}, random);
    };
    const auto exact = spirals(5, 0);
    const auto noisy = spirals(5, 0.01);
    REQUIRE(exact.labels == noisy.labels);
    double squares = 0;
    for (std::size_t k = 0; k < 1000; ++k) {
        const double moved = noisy.values[k] - exact.values[k];
        squares += moved * moved;
    }
    REQUIRE(std::abs(squares / 1000 / 1e-4 - 1) < 4 * std::sqrt(2.0 / 1000));
    REQUIRE(noisy == spirals(5, 0.01));
    REQUIRE_FALSE(noisy == spirals(6, 0.01));
}

TEST_CASE("parity has every row of bits once and the right class") {
    const auto samples = make_parity(3);
    REQUIRE(samples.values == std::vector<double>{0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0,
                                                  0, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1});
    REQUIRE(samples.labels == std::vector<std::size_t>{0, 1, 1, 0, 1, 0, 0, 1});
    REQUIRE(samples.classes == std::vector<std::string>{"even", "odd"});
    REQUIRE(make_parity(1).values == std::vector<double>{0, 1});
    REQUIRE(make_parity(12).size() == 4096);
}

TEST_CASE("drawn rows of parity are the bits of the generator") {
    random_generator random;
    random_generator same;
    for (const std::size_t bits : {1u, 8u, 64u}) {
        const auto samples = make_parity(bits, 20, random);
        REQUIRE(samples.features == bits);
        for (std::size_t i = 0; i < 20; ++i) {
            const std::uint64_t drawn = same();
            std::size_t ones = 0;
            for (std::size_t j = 0; j < bits; ++j) {
                REQUIRE(samples.row(i)[j] == static_cast<double>(drawn >> j & 1));
                ones += drawn >> j & 1;
            }
            REQUIRE(samples.labels[i] == ones % 2);
        }
    }
}

TEST_CASE("settings outside their range are refused") {
    const std::string noise = "the noise must be a finite number, not below 0";
    for (const double bad : {-0.1, not_a_number, std::numeric_limits<double>::infinity()}) {
        REQUIRE(complaint([&](auto& random) { make_xor(4, bad, random); }) == noise);
        REQUIRE(complaint([&](auto& random) { make_spirals(4, {.noise = bad}, random); }) == noise);
    }
    REQUIRE(complaint([](auto& random) { make_xor(0, 0, random); })
            == "exclusive or needs at least one sample");
    REQUIRE(complaint([](auto& random) { make_spirals(0, {}, random); })
            == "spirals need at least one sample");
    for (const std::size_t arms : {0u, 1u, 1001u})
        REQUIRE(complaint([&](auto& random) { make_spirals(4, {.arms = arms}, random); })
                == "spirals have 2 to 1000 arms");
    for (const double turns : {0.0, -1.0, 1000.5, not_a_number})
        REQUIRE(complaint([&](auto& random) { make_spirals(4, {.turns = turns}, random); })
                == "the turns of a spiral must be above 0 and at most 1000");
    for (const std::size_t bits : {0u, 21u, 64u})
        REQUIRE(complaint([&](auto&) { make_parity(bits); })
                == "all rows can be had for 1 to 20 bits");
    for (const std::size_t bits : {0u, 65u})
        REQUIRE(complaint([&](auto& random) { make_parity(bits, 4, random); })
                == "parity is of 1 to 64 bits");
    REQUIRE(complaint([](auto& random) { make_parity(4, 0, random); })
            == "parity needs at least one sample");
}
