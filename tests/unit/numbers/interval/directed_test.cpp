#include "catch.hpp"

#include <gradus/numbers/interval/directed.hpp>

#include <limits>

using namespace gradus::numbers;
using elementary::from_bits;
using elementary::to_bits;

namespace {

constexpr auto down = rounding::downward;
constexpr auto up = rounding::upward;
constexpr auto nearest = rounding::to_nearest;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double least = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();

template <rounding Mode>
constexpr double add(double a, double b) {
    return from_bits<double>(directed::add<double, Mode>(to_bits(a), to_bits(b)));
}
template <rounding Mode>
constexpr double multiply(double a, double b) {
    return from_bits<double>(directed::multiply<double, Mode>(to_bits(a), to_bits(b)));
}
template <rounding Mode>
constexpr double divide(double a, double b) {
    return from_bits<double>(directed::divide<double, Mode>(to_bits(a), to_bits(b)));
}
constexpr double average(double a, double b) {
    return from_bits<double>(directed::average<double, nearest>(to_bits(a), to_bits(b)));
}

} // namespace

TEST_CASE("a sum is rounded once, however far its terms are apart") {
    STATIC_REQUIRE(add<down>(1, 2) == 3);
    STATIC_REQUIRE(add<down>(1, least) == 1);
    STATIC_REQUIRE(add<up>(1, least) == 1 + 0x1p-52);
    STATIC_REQUIRE(add<down>(1, -least) == 1 - 0x1p-53);
    STATIC_REQUIRE(add<up>(1, -least) == 1);
    STATIC_REQUIRE(add<nearest>(1, -least) == 1);
    STATIC_REQUIRE(add<nearest>(1, 0x1p-53) == 1);
    STATIC_REQUIRE(add<nearest>(1 + 0x1p-52, 0x1p-53) == 1 + 0x1p-51);
    STATIC_REQUIRE(add<down>(-largest, -least) == -infinity);
    STATIC_REQUIRE(add<up>(largest, -largest) == 0);
    STATIC_REQUIRE(add<down>(least, least) == 2 * least);
    STATIC_REQUIRE(add<down>(-infinity, largest) == -infinity);
    STATIC_REQUIRE(to_bits(add<down>(1, -1)) == 0);
}

TEST_CASE("a product is rounded once, subnormals and overflow included") {
    STATIC_REQUIRE(multiply<down>(-3, 7) == -21);
    STATIC_REQUIRE(multiply<down>(least, 0.5) == 0);
    STATIC_REQUIRE(multiply<up>(least, 0.5) == least);
    STATIC_REQUIRE(multiply<up>(least, -0.5) == 0);
    STATIC_REQUIRE(multiply<down>(largest, 2) == largest);
    STATIC_REQUIRE(multiply<up>(largest, 2) == infinity);
    STATIC_REQUIRE(multiply<down>(1 + 0x1p-52, 1 + 0x1p-52) == 1 + 0x1p-51);
    STATIC_REQUIRE(multiply<up>(1 + 0x1p-52, 1 + 0x1p-52) == 1 + 0x1.8p-51);
}

TEST_CASE("for bounds, zero times infinity is zero") {
    STATIC_REQUIRE(multiply<up>(0, infinity) == 0);
    STATIC_REQUIRE(multiply<down>(-infinity, 0) == 0);
    STATIC_REQUIRE(multiply<up>(-infinity, 2) == -infinity);
    STATIC_REQUIRE(divide<up>(5, -infinity) == 0);
    STATIC_REQUIRE(divide<up>(-infinity, 5) == -infinity);
}

TEST_CASE("a quotient is rounded once") {
    STATIC_REQUIRE(divide<down>(1, 3) == 0x1.5555555555555p-2);
    STATIC_REQUIRE(divide<up>(1, 3) == 0x1.5555555555556p-2);
    STATIC_REQUIRE(divide<down>(-1, 3) == -0x1.5555555555556p-2);
    STATIC_REQUIRE(divide<down>(1, 4) == 0.25);
    STATIC_REQUIRE(divide<up>(1, 4) == 0.25);
    STATIC_REQUIRE(divide<up>(least, largest) == least);
    STATIC_REQUIRE(divide<down>(largest, least) == largest);
}

TEST_CASE("an average does not overflow and ties go to even") {
    STATIC_REQUIRE(average(largest, largest) == largest);
    STATIC_REQUIRE(average(-largest, largest) == 0);
    STATIC_REQUIRE(average(1, 1 + 0x1p-52) == 1);
    STATIC_REQUIRE(average(0, least) == 0);
    STATIC_REQUIRE(average(least, 2 * least) == 2 * least);
    STATIC_REQUIRE(average(0, 3) == 1.5);
}

TEST_CASE("a ratio of integers is rounded once, also where they are no numbers of the format") {
    constexpr std::uint64_t odd = (std::uint64_t{1} << 63) + 1;
    STATIC_REQUIRE(directed::ratio<double, down>(false, odd, 1) == to_bits(0x1p63));
    STATIC_REQUIRE(directed::ratio<double, up>(true, odd, 1) == to_bits(-0x1p63));
    STATIC_REQUIRE(directed::ratio<float, up>(false, 1, 10) == to_bits(0x1.99999ap-4f));
    STATIC_REQUIRE(directed::ratio<float, down>(false, 1, 10) == to_bits(0x1.999998p-4f));
    STATIC_REQUIRE(directed::ratio<double, down>(false, odd, odd) == to_bits(1.0));
}
