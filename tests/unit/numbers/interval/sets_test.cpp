#include "catch.hpp"

#include <gradus/numbers/interval.hpp>

#include <limits>

using gradus::decoration;
using box = gradus::interval<double>;

namespace {
constexpr double infinity = std::numeric_limits<double>::infinity();
}

TEST_CASE("a subset lies within, and the empty set within everything") {
    STATIC_REQUIRE(subset(box(1, 2), box(1, 2)));
    STATIC_REQUIRE(subset(box(1, 2), box(0, 3)));
    STATIC_REQUIRE(!subset(box(0, 3), box(1, 2)));
    STATIC_REQUIRE(!subset(box(1, 3), box(1, 2)));
    STATIC_REQUIRE(subset(box::empty(), box::empty()));
    STATIC_REQUIRE(subset(box::empty(), box(1)));
    STATIC_REQUIRE(!subset(box(1), box::empty()));
}

TEST_CASE("the interior leaves the bounds out, except infinite ones") {
    STATIC_REQUIRE(interior(box(1, 2), box(0, 3)));
    STATIC_REQUIRE(!interior(box(1, 2), box(1, 3)));
    STATIC_REQUIRE(!interior(box(1, 2), box(0, 2)));
    STATIC_REQUIRE(interior(box(1, infinity), box(0, infinity)));
    STATIC_REQUIRE(interior(box::entire(), box::entire()));
    STATIC_REQUIRE(!interior(box(1, infinity), box(0, 3)));
    STATIC_REQUIRE(interior(box::empty(), box::empty()));
    STATIC_REQUIRE(!interior(box(1), box::empty()));
}

TEST_CASE("a set contains its points") {
    STATIC_REQUIRE(contains(box(1, 2), 1));
    STATIC_REQUIRE(contains(box(1, 2), 1.5));
    STATIC_REQUIRE(!contains(box(1, 2), 2.5));
    STATIC_REQUIRE(!contains(box::empty(), 0));
    STATIC_REQUIRE(contains(box::entire(), 0));
    STATIC_REQUIRE(contains(box(0, 3), box(1, 2)));
}

TEST_CASE("disjoint sets have no point in common") {
    STATIC_REQUIRE(disjoint(box(1, 2), box(3, 4)));
    STATIC_REQUIRE(disjoint(box(3, 4), box(1, 2)));
    STATIC_REQUIRE(!disjoint(box(1, 2), box(2, 4)));
    STATIC_REQUIRE(disjoint(box::empty(), box::entire()));
    STATIC_REQUIRE(disjoint(box(1), box::empty()));
}

TEST_CASE("intersection and hull are sets, but no function's range any more") {
    STATIC_REQUIRE(same_set(intersection(box(1, 3), box(2, 4)), box(2, 3)));
    STATIC_REQUIRE(intersection(box(1, 2), box(3, 4)).is_empty());
    STATIC_REQUIRE(intersection(box(1, 2), box::empty()).is_empty());
    STATIC_REQUIRE(same_set(intersection(box(1, 3), 3), box(3)));
    STATIC_REQUIRE(same_set(hull(box(1, 2), box(4, 5)), box(1, 5)));
    STATIC_REQUIRE(same_set(hull(box::empty(), box(4, 5)), box(4, 5)));
    STATIC_REQUIRE(same_set(hull(box(4, 5), box::empty()), box(4, 5)));
    STATIC_REQUIRE(hull(box::empty(), box::empty()).is_empty());
    STATIC_REQUIRE(same_set(hull(box(1), 0), box(0, 1)));
    STATIC_REQUIRE(hull(box(1), box(2)).decoration() == decoration::trivial);
    STATIC_REQUIRE(intersection(box(1), box(1)).decoration() == decoration::trivial);
}
