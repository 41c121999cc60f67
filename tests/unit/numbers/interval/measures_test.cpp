#include "catch.hpp"

#include <gradus/numbers/interval.hpp>

#include <limits>

using box = gradus::interval<double>;

namespace {
using limits = std::numeric_limits<double>;
constexpr double infinity = limits::infinity();
} // namespace

TEST_CASE("the midpoint is the nearest number to the middle") {
    STATIC_REQUIRE(midpoint(box(1, 2)) == 1.5);
    STATIC_REQUIRE(midpoint(box(limits::max() / 2, limits::max())) == 0.75 * limits::max());
    STATIC_REQUIRE(midpoint(box(0, limits::denorm_min())) == 0);
    STATIC_REQUIRE(midpoint(box::entire()) == 0);
    STATIC_REQUIRE(midpoint(box(3, infinity)) == limits::max());
    STATIC_REQUIRE(midpoint(box(-infinity, 3)) == -limits::max());
    STATIC_REQUIRE(midpoint(gradus::interval<float>(1.0f, 2.0f)) == 1.5f);
}

TEST_CASE("the width is rounded upward") {
    STATIC_REQUIRE(width(box(1, 3)) == 2);
    STATIC_REQUIRE(width(box(-limits::denorm_min(), 1)) == 1 + limits::epsilon());
    STATIC_REQUIRE(width(box(-limits::max(), limits::max())) == infinity);
    STATIC_REQUIRE(width(box(0, infinity)) == infinity);
    STATIC_REQUIRE(width(box(5)) == 0);
}

TEST_CASE("the empty set has no measure") {
    for (const double x : {midpoint(box::empty()), width(box::empty())}) REQUIRE(x != x);
}
