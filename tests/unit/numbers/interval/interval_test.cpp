#include "catch.hpp"

#include <gradus/numbers/interval.hpp>

#include <limits>
#include <string>
#include <type_traits>
#include <utility>

using gradus::decoration;
using gradus::interval;
using box = interval<double>;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

std::string refusal_of(double lower, double upper) {
    try {
        return box(lower, upper).is_empty() ? "empty" : "made";
    } catch (const std::exception& refusal) {
        return refusal.what();
    }
}

template <box Box>
struct as_template_argument {
    static constexpr double lower = Box.lower();
};

} // namespace

TEST_CASE("an interval is made of its bounds, a point or an integer") {
    STATIC_REQUIRE(box(1, 2).lower() == 1);
    STATIC_REQUIRE(box(1, 2.5).upper() == 2.5);
    STATIC_REQUIRE(same_set(box(0.5), box(0.5, 0.5)));
    STATIC_REQUIRE(same_set(box(), box(0)));
    STATIC_REQUIRE(box(-infinity, 3).lower() == -infinity);
    STATIC_REQUIRE(same_set(box(-infinity, infinity), box::entire()));
    STATIC_REQUIRE(interval<float>(0.5f, 2).upper() == 2);
}

TEST_CASE("an integer that the format does not hold is enclosed") {
    constexpr long big = (1L << 53) + 1;
    STATIC_REQUIRE(same_set(box(big), box(0x1p53, 0x1p53 + 2)));
    STATIC_REQUIRE(same_set(box(-big), box(-0x1p53 - 2, -0x1p53)));
    STATIC_REQUIRE(same_set(interval<float>(16777217), interval<float>(16777216.0f, 16777218.0f)));
    STATIC_REQUIRE(
        same_set(interval<float>(16777217, 16777219), interval<float>(16777216.0f, 16777220.0f)));
    STATIC_REQUIRE(same_set(box(std::numeric_limits<long>::min()), box(-0x1p63)));
    STATIC_REQUIRE(same_set(box(std::numeric_limits<unsigned long>::max()),
                            box(0x1.fffffffffffffp63, 0x1p64)));
}

TEST_CASE("an integer of 128 bits is enclosed") {
    __extension__ typedef __int128 wide;
    __extension__ typedef unsigned __int128 unsigned_wide;
    STATIC_REQUIRE(same_set(box(wide{1} << 70), box(0x1p70)));
    STATIC_REQUIRE(same_set(box((wide{1} << 70) + 1), box(0x1p70, 0x1p70 + 0x1p18)));
    STATIC_REQUIRE(same_set(box(-(wide{1} << 70) - 1), box(-0x1p70 - 0x1p18, -0x1p70)));
    STATIC_REQUIRE(same_set(box(wide{1} << 127), box(-0x1p127)));
    STATIC_REQUIRE(same_set(box(~unsigned_wide{0}), box(0x1.fffffffffffffp127, 0x1p128)));
    STATIC_REQUIRE(interval<float>(~unsigned_wide{0}).lower() == std::numeric_limits<float>::max());
}

TEST_CASE("no other number becomes a bound in silence") {
    STATIC_REQUIRE(!std::is_constructible_v<interval<float>, double>);
    STATIC_REQUIRE(!std::is_constructible_v<box, long double>);
    STATIC_REQUIRE(!std::is_constructible_v<box, bool>);
    STATIC_REQUIRE(!std::is_constructible_v<interval<float>, float, double>);
    STATIC_REQUIRE(std::is_convertible_v<int, box>);
    STATIC_REQUIRE(std::is_convertible_v<double, box>);
}

TEST_CASE("an interval that does not exist is refused with a sentence") {
    REQUIRE_THROWS_AS(box(2, 1), gradus::invalid_interval);
    REQUIRE(refusal_of(2, 1) == "an interval's lower bound is greater than its upper bound");
    REQUIRE(refusal_of(not_a_number, 1) == "an interval's bound is not a number (NaN)");
    REQUIRE(refusal_of(1, not_a_number) == "an interval's bound is not a number (NaN)");
    REQUIRE(refusal_of(not_a_number, not_a_number) == "an interval's bound is not a number (NaN)");
    const std::string no_number =
        "both bounds of an interval are the same infinity, so that it contains no real number";
    REQUIRE(refusal_of(infinity, infinity) == no_number);
    REQUIRE(refusal_of(-infinity, -infinity) == no_number);
    REQUIRE(refusal_of(infinity, -infinity)
            == "an interval's lower bound is greater than its upper bound");
    REQUIRE(refusal_of(-infinity, infinity) == "made");
    REQUIRE_THROWS_AS(box(infinity), gradus::invalid_interval);
    REQUIRE_THROWS_AS(interval<float>(1.0f, 0), gradus::invalid_interval);
}

TEST_CASE("the empty set and the whole line know what they are") {
    STATIC_REQUIRE(box::empty().is_empty());
    STATIC_REQUIRE(box::empty().lower() == infinity);
    STATIC_REQUIRE(box::empty().upper() == -infinity);
    STATIC_REQUIRE(!box::entire().is_empty());
    STATIC_REQUIRE(!box::entire().is_bounded());
    STATIC_REQUIRE(!box::empty().is_point());
    STATIC_REQUIRE(box(3).is_point());
    STATIC_REQUIRE(box(-1, 1).is_bounded());
}

TEST_CASE("== answers only what is so, or not so, for all values of both sides") {
    STATIC_REQUIRE(box(0.5) == 0.5);
    STATIC_REQUIRE(box(0.5) != 1);
    STATIC_REQUIRE(box(1, 2) != box(3, 4));
    const box empty = box::empty();
    const box lost = sqrt(box(-1, 0)); // [0, 0], and no value below 0
    for (const auto& [x, y] : {std::pair(box(1, 2), box(1, 2)),
                               {box(1, 2), box(2, 3)},
                               {box(1, 2), box(2)},
                               {box(2), box(1, 2)},
                               {empty, empty},
                               {empty, box(1)},
                               {box(1), empty},
                               {lost, box(0)},
                               {box(1), lost}}) {
        CHECK_THROWS_AS(x == y, gradus::invalid_interval);
        CHECK_THROWS_AS(x != y, gradus::invalid_interval);
    }
}

TEST_CASE("sets are the same whatever made them: neither signed zeros nor decorations matter") {
    STATIC_REQUIRE(same_set(box(-0.0, 0.0), box(0)));
    STATIC_REQUIRE(box(-0.0).lower_bits() == 0);
    STATIC_REQUIRE(same_set(-box(0, 1), box(-1, 0)));
    STATIC_REQUIRE((-box(0, 1)).upper_bits() == 0);
    STATIC_REQUIRE(same_set(hull(box(1), box(2)), box(1, 2)));
    STATIC_REQUIRE(hull(box(1), box(2)).decoration() != box(1, 2).decoration());
    STATIC_REQUIRE(same_set(box::empty(), box::empty()));
    STATIC_REQUIRE(!same_set(box::empty(), box::entire()));
    STATIC_REQUIRE(!same_set(box(1, 2), box(1, 3)));
    STATIC_REQUIRE(!same_set(box(1, 2), box(0, 2)));
}

TEST_CASE("a set made from its bounds is what it says") {
    STATIC_REQUIRE(box(1, 2).decoration() == decoration::common);
    STATIC_REQUIRE(box(1, infinity).decoration() == decoration::continuous);
    STATIC_REQUIRE(box::entire().decoration() == decoration::continuous);
    STATIC_REQUIRE(box::empty().decoration() == decoration::trivial);
    STATIC_REQUIRE(box(1, 2).is_defined());
    STATIC_REQUIRE(box(1, 2).is_continuous());
    STATIC_REQUIRE(!box::empty().is_defined());
}

TEST_CASE("an interval may be a template argument") {
    STATIC_REQUIRE(as_template_argument<box(2, 3)>::lower == 2);
    STATIC_REQUIRE(std::is_same_v<as_template_argument<box(-0.0)>, as_template_argument<box(0)>>);
}
