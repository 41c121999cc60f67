#include "catch.hpp"

#include <gradus/numbers/positivity.hpp>

using namespace gradus;

TEST_CASE("A formula without negative terms is positive where its variables are") {
    using ring = polynomial<"x", "y">;
    constexpr ring x = ring::variable("x");
    constexpr ring y = ring::variable("y");
    STATIC_REQUIRE(positive(x * y + 1).holds);
    STATIC_REQUIRE(positive(rational_function<ring>(x, 1 + y)).holds);
    STATIC_REQUIRE(!positive(x - y).holds);
    STATIC_REQUIRE(!positive(ring(0)).holds);
    STATIC_REQUIRE(!positive(ring(-1)).holds);
    STATIC_REQUIRE(!positive(rational_function<ring>(x, 1 - y)).holds);
    // Positive, but this argument does not show it:
    STATIC_REQUIRE(!positive(x * x - x + 1).holds);
}
