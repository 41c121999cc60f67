#include "catch.hpp"

#include <gradus/core/verdict.hpp>

using gradus::proved_at_most;
using gradus::proved_equal;
using gradus::proved_less;

// What must not compile stands in tests/compile_fail/core.
TEST_CASE("A true comparison of values is proved") {
    STATIC_REQUIRE(proved_equal<2 + 2, 4>);
    STATIC_REQUIRE(proved_equal<0.5 + 0.25, 0.75>);
    STATIC_REQUIRE(proved_less<1, 2>);
    STATIC_REQUIRE(proved_at_most<1, 2>);
    STATIC_REQUIRE(proved_at_most<2, 2>);
}
