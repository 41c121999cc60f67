#include "catch.hpp"

#include <gradus/numbers/interval/binary.hpp>

#include <limits>

using namespace gradus::numbers;
using elementary::to_bits;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double least = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();
constexpr std::uint64_t top = std::uint64_t{1} << 63;

template <rounding Mode, class Real = double>
constexpr Real rounded(bool negative, std::uint64_t significand, int exponent, bool exact) {
    return binary::from_bits<Real>(
        binary::round<Real, Mode>(negative, significand, exponent, exact));
}

} // namespace

TEST_CASE("integers have the order of the numbers whose bits they are made of") {
    constexpr double ascending[] = {-infinity, -largest, -1,      -least,  0,
                                    least,     1,        largest, infinity};
    for (const double x : ascending)
        for (const double y : ascending)
            REQUIRE(binary::less<double>(to_bits(x), to_bits(y)) == (x < y));
    STATIC_REQUIRE(binary::order<float>(to_bits(-1.0f)) < 0);
    STATIC_REQUIRE(binary::less<float>(to_bits(-2.0f), to_bits(-1.0f)));
    STATIC_REQUIRE(binary::order<float>(to_bits(-0.0f)) == 0);
}

TEST_CASE("special bits are recognised and zeros become one") {
    STATIC_REQUIRE(binary::is_infinite<double>(to_bits(-infinity)));
    STATIC_REQUIRE(!binary::is_infinite<double>(to_bits(largest)));
    STATIC_REQUIRE(binary::is_nan<float>(to_bits(std::numeric_limits<float>::quiet_NaN())));
    STATIC_REQUIRE(!binary::is_nan<float>(to_bits(std::numeric_limits<float>::infinity())));
    STATIC_REQUIRE(binary::one_zero<double>(to_bits(-0.0)) == 0);
    STATIC_REQUIRE(binary::negate<double>(0) == 0);
    STATIC_REQUIRE(binary::negate<double>(to_bits(2.5)) == to_bits(-2.5));
}

TEST_CASE("a number between two neighbours is rounded to the one that the mode names") {
    constexpr auto down = rounding::downward;
    constexpr auto up = rounding::upward;
    constexpr auto nearest = rounding::to_nearest;
    STATIC_REQUIRE(rounded<down>(false, top, 0, true) == 1);
    STATIC_REQUIRE(rounded<up>(false, top, 0, true) == 1);
    STATIC_REQUIRE(rounded<down>(false, top, 0, false) == 1);
    STATIC_REQUIRE(rounded<up>(false, top, 0, false) == 1 + 0x1p-52);
    STATIC_REQUIRE(rounded<down>(true, top, 0, false) == -1 - 0x1p-52);
    STATIC_REQUIRE(rounded<up>(true, top, 0, false) == -1);
    STATIC_REQUIRE(rounded<nearest>(false, top + 0x400, 0, true) == 1);
    STATIC_REQUIRE(rounded<nearest>(false, top + 0x400, 0, false) == 1 + 0x1p-52);
    STATIC_REQUIRE(rounded<nearest>(false, top + 0xc00, 0, true) == 1 + 0x1p-51);
    STATIC_REQUIRE(rounded<up>(false, ~std::uint64_t{0}, 0, true) == 2);
    STATIC_REQUIRE(rounded<down, float>(false, ~std::uint64_t{0}, 0, true) == 0x1.fffffep+0f);
}

TEST_CASE("overflow goes to infinity outward and to the largest number inward") {
    constexpr auto down = rounding::downward;
    constexpr auto up = rounding::upward;
    STATIC_REQUIRE(rounded<down>(false, top, 1024, true) == largest);
    STATIC_REQUIRE(rounded<up>(false, top, 1024, true) == infinity);
    STATIC_REQUIRE(rounded<down>(true, top, 1'000'000, true) == -infinity);
    STATIC_REQUIRE(rounded<up>(true, top, 1'000'000, true) == -largest);
    STATIC_REQUIRE(rounded<rounding::to_nearest>(false, ~std::uint64_t{0}, 1023, true) == infinity);
    STATIC_REQUIRE(rounded<up>(false, ~std::uint64_t{0}, 1023, true) == infinity);
    STATIC_REQUIRE(rounded<down>(false, ~std::uint64_t{0}, 1023, false) == largest);
}

TEST_CASE("subnormals and what lies below the least of them are rounded once") {
    constexpr auto down = rounding::downward;
    constexpr auto up = rounding::upward;
    constexpr auto nearest = rounding::to_nearest;
    STATIC_REQUIRE(rounded<down>(false, top, -1074, true) == least);
    STATIC_REQUIRE(rounded<up>(false, top, -1074, false) == 2 * least);
    STATIC_REQUIRE(rounded<down>(false, top, -1075, true) == 0);
    STATIC_REQUIRE(rounded<nearest>(false, top, -1075, true) == 0);
    STATIC_REQUIRE(rounded<nearest>(false, top, -1075, false) == least);
    STATIC_REQUIRE(rounded<nearest>(false, top, -1076, false) == 0);
    STATIC_REQUIRE(rounded<up>(false, top, -1'000'000, true) == least);
    STATIC_REQUIRE(rounded<down>(true, top, -1'000'000, true) == -least);
    STATIC_REQUIRE(to_bits(rounded<up>(true, top, -1'000'000, true)) == 0);
    STATIC_REQUIRE(rounded<up>(false, ~std::uint64_t{0}, -1023, true) == 0x1p-1022);
}
