#include "catch.hpp"

#include <gradus/numbers/interval.hpp>

#include <limits>
#include <string>

using namespace gradus::literals;
using gradus::decoration;
using gradus::interval;
using gradus::parse_interval;
using box = interval<double>;

TEST_CASE("a decimal literal is the tightest interval around the number that it names") {
    STATIC_REQUIRE(same_set(0.1_interval, box(0x1.9999999999999p-4, 0x1.999999999999ap-4)));
    STATIC_REQUIRE(same_set(0.5_interval, box(0.5)));
    STATIC_REQUIRE(same_set(.25_interval, box(0.25)));
    STATIC_REQUIRE(same_set(3_interval, box(3)));
    STATIC_REQUIRE(same_set(0_interval, box(0)));
    STATIC_REQUIRE(same_set(0.000_interval, box(0)));
    STATIC_REQUIRE(same_set(2.5e-1_interval, box(0.25)));
    STATIC_REQUIRE(same_set(25e+1_interval, box(250)));
    STATIC_REQUIRE(same_set(1'000.25_interval, box(1000.25)));
    STATIC_REQUIRE(same_set(3.14159265358979323846264338327950288_interval,
                            box(0x1.921fb54442d18p+1, 0x1.921fb54442d19p+1)));
    STATIC_REQUIRE((0.1_interval).decoration() == decoration::common);
    STATIC_REQUIRE(same_set(-0.1_interval, "-0.1"_interval));
}

TEST_CASE("a number beside a binary one is told from it, however close") {
    STATIC_REQUIRE(same_set(1.00000000000000000000000000000000000000000000000001_interval,
                            box(1, 1 + 0x1p-52)));
    STATIC_REQUIRE(same_set(0.99999999999999999999999999999999999999999999999999_interval,
                            box(1 - 0x1p-53, 1)));
    // 1 + 2⁻⁵³ to all its digits, a tie of the nearest double's.
    STATIC_REQUIRE(same_set(1.00000000000000011102230246251565404236316680908203125_interval,
                            box(1, 1 + 0x1p-52)));
}

TEST_CASE("literals overflow and underflow outward") {
    constexpr double largest = std::numeric_limits<double>::max();
    constexpr double least = std::numeric_limits<double>::denorm_min();
    STATIC_REQUIRE((1e309_interval).lower() == largest);
    STATIC_REQUIRE((1e309_interval).upper() == std::numeric_limits<double>::infinity());
    STATIC_REQUIRE(same_set(1e-400_interval, box(0, least)));
    STATIC_REQUIRE(same_set(4.9e-324_interval, box(0, least)));
    STATIC_REQUIRE(same_set(5e-324_interval, box(least, 2 * least)));
    STATIC_REQUIRE(same_set(1e22_interval, box(1e22)));
    STATIC_REQUIRE((1e23_interval).lower() < (1e23_interval).upper());
}

TEST_CASE("a text names a quotient") {
    STATIC_REQUIRE(same_set("1/3"_interval, box(0x1.5555555555555p-2, 0x1.5555555555556p-2)));
    STATIC_REQUIRE(same_set("-0.3/1.5e1"_interval, "-1/50"_interval));
    STATIC_REQUIRE(same_set("10/5"_interval, box(2)));
    STATIC_REQUIRE(same_set("0/7"_interval, box(0)));
    STATIC_REQUIRE(same_set("1e-500/1e-501"_interval, box(10)));
    STATIC_REQUIRE(
        same_set(parse_interval<float>("1/10"), interval<float>(0x1.999998p-4f, 0x1.99999ap-4f)));
}

TEST_CASE("a text that names no number is refused") {
    for (const char* text :
         {"",   "-",  ".",     "e5",  "1e",  "1e+", "1/", "/2",  "1//2", "0x10",
          "1 ", " 1", "1.2.3", "inf", "nan", "1'",  "'1", "--1", "+1",   "1/-2"}) {
        INFO(text);
        REQUIRE_THROWS_AS(parse_interval<double>(text), gradus::invalid_interval);
    }
    REQUIRE_THROWS_AS(parse_interval<double>("1/0"), gradus::invalid_interval);
    REQUIRE_THROWS_AS(parse_interval<double>("0/0.0"), gradus::invalid_interval);
}

TEST_CASE("a text that is too long to be read exactly is refused") {
    REQUIRE_THROWS_AS(parse_interval<double>("1e1001"), gradus::invalid_interval);
    REQUIRE_THROWS_AS(parse_interval<double>("1e-1001"), gradus::invalid_interval);
    REQUIRE_THROWS_AS(parse_interval<double>("1e99999999999999999999"), gradus::invalid_interval);
    REQUIRE_THROWS_AS(parse_interval<double>(std::string(3000, '7').c_str()),
                      gradus::invalid_interval);
    REQUIRE(same_set(parse_interval<double>((std::string(300, '9') + "e-300").c_str()),
                     box(1 - 0x1p-53, 1)));
}
