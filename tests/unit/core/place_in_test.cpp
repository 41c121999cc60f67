#include "catch.hpp"

#include <gradus/core/place_in.hpp>

#include <tuple>

using gradus::place_in;

TEST_CASE(
    "A type's place in a tuple is counted from 0, and is its size for one that is not there") {
    using numbers = std::tuple<int, float, double>;
    STATIC_REQUIRE(place_in<int, numbers> == 0);
    STATIC_REQUIRE(place_in<double, numbers> == 2);
    STATIC_REQUIRE(place_in<char, numbers> == 3);
}
