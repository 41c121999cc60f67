#include "catch.hpp"

#include <gradus/numbers/interval.hpp>

using box = gradus::interval<double>;

namespace {

// [0.5, ∞), from 1/t over [0, 2]: right as a set, but 1/0 is undefined.
constexpr box lost = box(1) / box(0, 2);

} // namespace

TEST_CASE("certain is what holds for every pair of values") {
    STATIC_REQUIRE(certainly_less(box(1, 2), 3));
    STATIC_REQUIRE(!certainly_less(box(1, 3), 3));
    STATIC_REQUIRE(certainly_less_equal(box(1, 3), 3));
    STATIC_REQUIRE(!certainly_less_equal(box(1, 3), box(2, 4)));
    STATIC_REQUIRE(certainly_greater(box(4, 5), 3));
    STATIC_REQUIRE(!certainly_greater(box(3, 5), 3));
    STATIC_REQUIRE(certainly_greater_equal(box(3, 5), 3));
    STATIC_REQUIRE(!certainly_greater_equal(box(3, 5), box(2, 4)));
    STATIC_REQUIRE(certainly_not_equal(box(1, 2), 0));
    STATIC_REQUIRE(!certainly_not_equal(box(0, 2), 0));
    STATIC_REQUIRE(certainly_in(box(1, 2), box(0, 2)));
    STATIC_REQUIRE(!certainly_in(box(1, 3), box(0, 2)));
}

TEST_CASE("what lost its domain certifies nothing") {
    STATIC_REQUIRE(same_set(lost, box(0.5, box::entire().upper())));
    STATIC_REQUIRE(!certifies(lost));
    STATIC_REQUIRE(!certainly_greater(lost, 0));
    STATIC_REQUIRE(!certainly_greater_equal(lost, 0));
    STATIC_REQUIRE(!certainly_less(-lost, 0));
    STATIC_REQUIRE(!certainly_less_equal(-lost, 0));
    STATIC_REQUIRE(!certainly_not_equal(lost, 0));
    STATIC_REQUIRE(!certainly_in(lost, box(0, box::entire().upper())));
}

TEST_CASE("the empty set certifies nothing") {
    STATIC_REQUIRE(!certifies(box::empty()));
    STATIC_REQUIRE(!certainly_less(box::empty(), 0));
    STATIC_REQUIRE(!certainly_less_equal(box::empty(), 0));
    STATIC_REQUIRE(!certainly_greater(box::empty(), 0));
    STATIC_REQUIRE(!certainly_greater_equal(box::empty(), 0));
    STATIC_REQUIRE(!certainly_less(box(0), box::empty()));
    STATIC_REQUIRE(!certainly_not_equal(box::empty(), 0));
    STATIC_REQUIRE(!certainly_in(box::empty(), box(0)));
}
