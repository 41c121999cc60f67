#include "catch.hpp"

#include <gradus/theory/proof/by_slope.hpp>

using namespace gradus;

// [by slope]
namespace {

using I = interval<double>;
constexpr auto difference = [](const auto& x) { return x * x - x; }; // least at ½, where it is −¼
constexpr auto root = [](const auto& x) { return sqrt(x) - x; };

constexpr interval<double> enclosed(double lower, double upper) {
    return by_slope(difference)(interval<double>(lower, upper));
}

} // namespace

TEST_CASE("Where the slope keeps its sign the two ends give the range") {
    STATIC_REQUIRE(same_set(enclosed(1, 3), interval<double>(0, 6)));
    STATIC_REQUIRE(same_set(enclosed(-3, 0), interval<double>(0, 12)));
    STATIC_REQUIRE(same_set(enclosed(0.5, 1), interval<double>(-0.25, 0)));
    STATIC_REQUIRE(certifies(enclosed(1, 3)));
    // A third is more than the double 1./3: both ends are rounded outward.
    constexpr auto third = [](const auto& x) { return x / 3; };
    constexpr I rising = by_slope(third)(I(1, 2));
    STATIC_REQUIRE(rising.lower() <= 1. / 3);
    STATIC_REQUIRE(rising.upper() > 2. / 3);
    constexpr auto minus_third = [](const auto& x) { return -x / 3; };
    constexpr I falling = by_slope(minus_third)(I(1, 2));
    STATIC_REQUIRE(falling.lower() < -2. / 3);
    STATIC_REQUIRE(falling.upper() >= -1. / 3);
    STATIC_REQUIRE(width(rising) < 0.34 && width(falling) < 0.34);
}

TEST_CASE("Elsewhere the mean value theorem does, narrower than the formula on a narrow range") {
    constexpr auto range = enclosed(0.4375, 0.625);
    STATIC_REQUIRE(subset(interval<double>(-0.25, -0.234375), range));
    STATIC_REQUIRE(width(range) < 0.05);
    STATIC_REQUIRE(width(difference(interval<double>(0.4375, 0.625))) > 0.3);
    STATIC_REQUIRE(certifies(range));
    // Where the middle is rounded: 1 + 2u of the range from 1 to 1 + 3u, with the slopes −3 and 1.
    constexpr double u = 0x1p-52;
    constexpr auto kinked = [](const auto& x) {
        return 2 * abs(x - (1 + 2 * u)) - (x - (1 + 2 * u));
    };
    STATIC_REQUIRE(subset(I(0, 6 * u), by_slope(kinked)(I(1, 1 + 3 * u))));
}

TEST_CASE("Points, unbounded ranges and the empty set are left to the function itself") {
    constexpr auto by = by_slope(difference);
    STATIC_REQUIRE(same_set(by(interval<double>(3)), interval<double>(6)));
    STATIC_REQUIRE(same_set(by(interval<double>::entire()), interval<double>::entire()));
    STATIC_REQUIRE(by(interval<double>::empty()).is_empty());
    STATIC_REQUIRE(
        same_set(by(I(2, I::entire().upper())), I(-I::entire().upper(), I::entire().upper())));
}

TEST_CASE("A range that leaves the function's domain certifies nothing") {
    STATIC_REQUIRE_FALSE(certifies(by_slope(root)(interval<double>(-1, 1))));
    STATIC_REQUIRE_FALSE(certifies(by_slope(root)(interval<double>(-2, -1))));
    STATIC_REQUIRE(certifies(by_slope(root)(interval<double>(1, 2))));
    // Defined, but without a slope at 0.
    STATIC_REQUIRE(certifies(by_slope(root)(interval<double>(0, 1))));
}
// [/by slope]
