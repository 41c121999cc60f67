#include "catch.hpp"

#include <gradus/numbers/interval/directed_power.hpp>

#include <cstdint>
#include <limits>
#include <random>

using namespace gradus::numbers;
using elementary::from_bits;
using elementary::to_bits;

namespace {

template <rounding Mode>
constexpr double power(double x, int n) {
    return from_bits<double>(directed::power<double, Mode>(to_bits(x), n));
}

constexpr auto down = rounding::downward;
constexpr auto up = rounding::upward;
constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

TEST_CASE("exact powers are exact in every mode") {
    STATIC_REQUIRE(power<down>(3, 33) == 5559060566555523);
    STATIC_REQUIRE(power<up>(3, 33) == 5559060566555523);
    STATIC_REQUIRE(power<up>(-2, -3) == -0.125);
    STATIC_REQUIRE(power<down>(2, -1074) == 0x1p-1074);
    STATIC_REQUIRE(power<up>(0.5, 1074) == 0x1p-1074);
}

TEST_CASE("inexact powers go to the neighbour that the mode names") {
    // 3³⁴ = 16677181699666569 lies between 2⁵³ and 2⁵⁴, where numbers are even.
    STATIC_REQUIRE(power<down>(3, 34) == 16677181699666568);
    STATIC_REQUIRE(power<up>(3, 34) == 16677181699666570);
    STATIC_REQUIRE(power<down>(10, -1) == 0x1.9999999999999p-4);
    STATIC_REQUIRE(power<up>(10, -1) == 0x1.999999999999ap-4);
    STATIC_REQUIRE(power<up>(-10, -1) == -0x1.9999999999999p-4);
}

TEST_CASE("powers overflow and underflow, for every exponent") {
    constexpr int most = std::numeric_limits<int>::max();
    constexpr int fewest = std::numeric_limits<int>::min();
    STATIC_REQUIRE(power<up>(3, most) == infinity);
    STATIC_REQUIRE(power<down>(3, most) == std::numeric_limits<double>::max());
    STATIC_REQUIRE(power<up>(-3, most) == -std::numeric_limits<double>::max());
    STATIC_REQUIRE(power<down>(3, fewest) == 0);
    STATIC_REQUIRE(power<up>(3, fewest) == 0x1p-1074);
    STATIC_REQUIRE(power<up>(1, fewest) == 1);
    STATIC_REQUIRE(power<up>(-1, most) == -1);
    STATIC_REQUIRE(power<up>(infinity, -2) == 0);
    STATIC_REQUIRE(power<down>(-infinity, 3) == -infinity);
    STATIC_REQUIRE(power<down>(0, 3) == 0);
}

TEST_CASE("more limbs come to the same rounding where fewer decide") {
    std::mt19937_64 random(5);
    for (int i = 0; i < 2000; ++i) {
        const binary::number x{random() % 2 == 0, static_cast<int>(random() % 9) - 4,
                               random() | std::uint64_t{1} << 63};
        const int n = static_cast<int>(random() % 200) - 100;
        if (n == 0) continue;
        const auto two = directed::power<double, rounding::downward, 2>(x, n);
        REQUIRE(two == (directed::power<double, rounding::downward, 4>(x, n)));
        REQUIRE(two == (directed::power<double, rounding::downward, 8>(x, n)));
    }
}

TEST_CASE("the first limb is decided unless what was lost might carry into it") {
    constexpr std::uint64_t ones = ~std::uint64_t{0};
    constexpr std::uint64_t top = std::uint64_t{1} << 63;
    using directed::is_decided;
    using directed::truncated;
    STATIC_REQUIRE(is_decided(truncated<2>{{ones, top}, 0, 0}));
    STATIC_REQUIRE(is_decided(truncated<2>{{ones - 3, top}, 0, 1}));
    STATIC_REQUIRE(!is_decided(truncated<2>{{ones - 2, top}, 0, 1}));
    STATIC_REQUIRE(!is_decided(truncated<4>{{ones - 2, ones, ones, top}, 0, 1}));
    STATIC_REQUIRE(is_decided(truncated<4>{{ones - 2, ones, ones - 1, top}, 0, 1}));
    STATIC_REQUIRE(is_decided(truncated<4>{{ones - 2, ones - 1, ones, top}, 0, 1}));
    STATIC_REQUIRE(is_decided(truncated<4>{{0, ones, ones, top}, 0, 1}));
}

TEST_CASE("an exact power is told from a truncated one") {
    constexpr std::uint64_t top = std::uint64_t{1} << 63;
    using directed::is_exact;
    using directed::truncated;
    STATIC_REQUIRE(is_exact(truncated<2>{{0, top}, 0, 0}));
    STATIC_REQUIRE(!is_exact(truncated<2>{{1, top}, 0, 0}));
    STATIC_REQUIRE(!is_exact(truncated<2>{{0, top}, 0, 1}));
}
