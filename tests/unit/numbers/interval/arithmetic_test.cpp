#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

#include <limits>

using gradus::constant;
using gradus::decoration;
using gradus::interval;
using box = interval<double>;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();

} // namespace

TEST_CASE("numbers and intervals mix in a formula") {
    STATIC_REQUIRE(same_set(2 * box(1, 2) + 1, box(3, 5)));
    STATIC_REQUIRE(same_set(1 - box(1, 2) / 2, box(0, 0.5)));
    STATIC_REQUIRE(same_set(0.5 * +interval<double>(4), box(2)));
    STATIC_REQUIRE(same_set((box(1) += 2), box(3)));
    STATIC_REQUIRE(same_set((box(1) -= 2), box(-1)));
    STATIC_REQUIRE(same_set((box(3) *= 2), box(6)));
    STATIC_REQUIRE(same_set((box(3) /= 2), box(1.5)));
}

TEST_CASE("a product of sets with both signs takes its bounds from the right corners") {
    STATIC_REQUIRE(same_set(box(-2, 3) * box(-5, 7), box(-15, 21)));
    STATIC_REQUIRE(same_set(box(-4, 3) * box(-5, 2), box(-15, 20)));
    STATIC_REQUIRE(same_set(box(-4, -3) * box(-5, 2), box(-8, 20)));
    STATIC_REQUIRE(same_set(box(-4, 3) * box(-5, -2), box(-15, 20)));
    STATIC_REQUIRE(same_set(box(0) * box::entire(), box(0)));
    STATIC_REQUIRE(same_set(box(0, 1) * box(2, infinity), box(0, infinity)));
}

TEST_CASE("dividing by a set with 0 leaves 0 out and says so") {
    STATIC_REQUIRE(same_set(box(1, 2) / box(0, 4), box(0.25, infinity)));
    STATIC_REQUIRE(same_set(box(1, 2) / box(-4, 0), box(-infinity, -0.25)));
    STATIC_REQUIRE(same_set(box(-2, -1) / box(0, 4), box(-infinity, -0.25)));
    STATIC_REQUIRE(same_set(box(1, 2) / box(-1, 4), box::entire()));
    STATIC_REQUIRE(same_set(box(-1, 2) / box(0, 4), box::entire()));
    STATIC_REQUIRE(same_set(box(0) / box(-1, 4), box(0)));
    STATIC_REQUIRE(same_set(box(0) / box(0), box::empty()));
    STATIC_REQUIRE(same_set(box(1) / box(0), box::empty()));
    STATIC_REQUIRE((box(1, 2) / box(0, 4)).decoration() == decoration::trivial);
    STATIC_REQUIRE((box(0) / box(-1, 4)).decoration() == decoration::trivial);
    STATIC_REQUIRE((box(1, 2) / box(1, 4)).decoration() == decoration::common);
}

TEST_CASE("the empty set stays empty") {
    for (const box& x : {box(1, 2), box::entire(), box::empty(), box(0)}) {
        REQUIRE((x + box::empty()).is_empty());
        REQUIRE((box::empty() - x).is_empty());
        REQUIRE((x * box::empty()).is_empty());
        REQUIRE((box::empty() / x).is_empty());
        REQUIRE((x / box::empty()).is_empty());
        REQUIRE(!(x + box::empty()).is_defined());
    }
    STATIC_REQUIRE((-box::empty()).is_empty());
}

TEST_CASE("a decoration is as weak as the weakest on the way") {
    constexpr box lost = box(1) / box(0, 1);
    STATIC_REQUIRE((lost + 1).decoration() == decoration::trivial);
    STATIC_REQUIRE((1 - lost).decoration() == decoration::trivial);
    STATIC_REQUIRE((lost * 0).decoration() == decoration::trivial);
    STATIC_REQUIRE((0 / (lost + 1)).decoration() == decoration::trivial);
    STATIC_REQUIRE((-lost).decoration() == decoration::trivial);
}

TEST_CASE("what overflows is no longer common") {
    STATIC_REQUIRE(same_set((box(largest) + box(largest)), box(largest, infinity)));
    STATIC_REQUIRE((box(largest) * 2).decoration() == decoration::continuous);
    STATIC_REQUIRE(((box(largest) * 2) * 0).decoration() == decoration::continuous);
}

TEST_CASE("a constant is the tightest interval around its quotient") {
    STATIC_REQUIRE(same_set(constant<box>(1, 10), box(0x1.9999999999999p-4, 0x1.999999999999ap-4)));
    STATIC_REQUIRE(same_set(constant<box>(-1, 10), -constant<box>(1, 10)));
    STATIC_REQUIRE(same_set(constant<box>(1, -10), -constant<box>(1, 10)));
    STATIC_REQUIRE(constant<box>(3, 4) == box(0.75));
    STATIC_REQUIRE(constant<box>(7) == box(7));
    STATIC_REQUIRE(constant<box>(0, 5) == box(0));
    STATIC_REQUIRE(same_set(constant<interval<float>>(1, 10),
                            interval<float>(0x1.999998p-4f, 0x1.99999ap-4f)));
    constexpr long least = std::numeric_limits<long>::min();
    STATIC_REQUIRE(constant<box>(least, least) == box(1));
    STATIC_REQUIRE(constant<box>(least, 1) == box(-0x1p63));
    REQUIRE_THROWS_AS(constant<box>(1, 0), gradus::invalid_interval);
}
