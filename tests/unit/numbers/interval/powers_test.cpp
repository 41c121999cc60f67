#include "catch.hpp"

#include <gradus/numbers/interval.hpp>

#include <limits>

using gradus::decoration;
using box = gradus::interval<double>;

namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
}

TEST_CASE("a square knows that its factors are the same") {
    STATIC_REQUIRE(same_set(sqr(box(-2, 3)), box(0, 9)));
    STATIC_REQUIRE(same_set(box(-2, 3) * box(-2, 3), box(-6, 9)));
    STATIC_REQUIRE(same_set(sqr(box(-3, -2)), box(4, 9)));
    STATIC_REQUIRE(sqr(box::empty()).is_empty());
    STATIC_REQUIRE(sqr(box(-1e200, 0)).decoration() == decoration::continuous);
}

TEST_CASE("positive powers are defined everywhere") {
    STATIC_REQUIRE(same_set(pown(box(-2, 3), 3), box(-8, 27)));
    STATIC_REQUIRE(same_set(pown(box(-2, 3), 4), box(0, 81)));
    STATIC_REQUIRE(same_set(pown(box(-2, 3), 1), box(-2, 3)));
    STATIC_REQUIRE(same_set(pown(box::entire(), 3), box::entire()));
    STATIC_REQUIRE(pown(box(-2, 3), 4).decoration() == decoration::common);
    STATIC_REQUIRE(same_set(pown(box::entire(), 0), box(1)));
    STATIC_REQUIRE(pown(box::empty(), 0).is_empty());
}

TEST_CASE("negative powers are undefined at 0") {
    STATIC_REQUIRE(same_set(pown(box(2, 4), -1), box(0.25, 0.5)));
    STATIC_REQUIRE(same_set(pown(box(-4, -2), -2), box(0.0625, 0.25)));
    STATIC_REQUIRE(same_set(pown(box(-4, 2), -2), box(0.0625, infinity)));
    STATIC_REQUIRE(same_set(pown(box(-4, 2), -1), box::entire()));
    STATIC_REQUIRE(same_set(pown(box(0, 2), -1), box(0.5, infinity)));
    STATIC_REQUIRE(same_set(pown(box(-2, 0), -3), box(-infinity, -0.125)));
    STATIC_REQUIRE(pown(box(0), -2).is_empty());
    STATIC_REQUIRE(pown(box(-2, 0), -3).decoration() == decoration::trivial);
    STATIC_REQUIRE(pown(box(1, 2), -3).decoration() == decoration::common);
}

TEST_CASE("a reciprocal is the power −1") {
    for (const box& x : {box(3, 7), box(-7, -3), box(0, 3), box(-3, 0), box(-1, 1), box(0),
                         box::entire(), box::empty(), box(1, infinity)}) {
        REQUIRE(same_set(recip(x), pown(x, -1)));
        REQUIRE(recip(x).decoration() == pown(x, -1).decoration());
    }
}
