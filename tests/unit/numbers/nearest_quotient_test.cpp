#include "catch.hpp"

#include <gradus/numbers/nearest_quotient.hpp>

#include <cstdint>
#include <limits>
#include <random>

using gradus::numbers::nearest_quotient;

TEST_CASE("The nearest quotient of integers that the format holds is their quotient") {
    STATIC_REQUIRE(nearest_quotient<double>(1, 10) == 0.1);
    STATIC_REQUIRE(nearest_quotient<double>(-2, 3) == -2.0 / 3);
    STATIC_REQUIRE(nearest_quotient<float>(1, -10) == -0.1f);
    STATIC_REQUIRE(nearest_quotient<double>(0, -7) == 0);
    std::mt19937_64 generator(2);
    for (int i = 0; i < 100'000; ++i) {
        const auto p = static_cast<std::int64_t>(generator()) >> (11 + i % 50);
        const auto q = (static_cast<std::int64_t>(generator()) >> (11 + i % 48)) | 1;
        REQUIRE(nearest_quotient<double>(p, q) == static_cast<double>(p) / static_cast<double>(q));
    }
}

TEST_CASE("Numerator and denominator are not rounded first") {
    constexpr std::int64_t big = (std::int64_t{1} << 53) + 1;
    // big/3 = 3002399751580331, and double(big)/3 is not an integer.
    STATIC_REQUIRE(nearest_quotient<double>(big, 3) == 3002399751580331.0);
    STATIC_REQUIRE(nearest_quotient<float>(16777217, 16777217) == 1.0f);
    STATIC_REQUIRE(nearest_quotient<float>(3 * std::int64_t{16777217}, 3) == 16777216.0f);
}

TEST_CASE("Ties go to even, and what lies just beside a tie does not") {
    constexpr std::int64_t two53 = std::int64_t{1} << 53;
    STATIC_REQUIRE(nearest_quotient<double>(two53 + 1, 1) == 9007199254740992.0);
    STATIC_REQUIRE(nearest_quotient<double>(two53 + 3, 1) == 9007199254740996.0);
    STATIC_REQUIRE(nearest_quotient<double>(2 * two53 + 6, 2) == 9007199254740996.0);
    STATIC_REQUIRE(nearest_quotient<double>(2 * two53 + 5, 2) == 9007199254740994.0);
    STATIC_REQUIRE(nearest_quotient<double>(std::numeric_limits<std::int64_t>::max(), 1)
                   == 9223372036854775808.0);
    STATIC_REQUIRE(nearest_quotient<double>(std::numeric_limits<std::int64_t>::min(), -1)
                   == 9223372036854775808.0);
    STATIC_REQUIRE(nearest_quotient<float>(1, std::numeric_limits<std::int64_t>::min())
                   == -0x1p-63f);
}
