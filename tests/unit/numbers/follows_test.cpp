#include "catch.hpp"

#include <gradus/core/claim.hpp>
#include <gradus/numbers/follows.hpp>
#include <gradus/numbers/polynomial.hpp>

using namespace gradus;

// From x² = y and xy = 1 follows y² = x. Their leading monomials share x, so that rewriting is
// refused; the certificate y² − x = −y·(x² − y) + x·(xy − 1) is checked instead.
using plane = polynomial<"x", "y">;
constexpr plane x = plane::variable("x");
constexpr plane y = plane::variable("y");

constexpr plane parabola = sqr(x) - y;
constexpr plane hyperbola = x * y - 1;

static_assert(proved<gradus::follows(sqr(y), x, gradus::multiple{-y, parabola},
                                     gradus::multiple{x, hyperbola})>);

TEST_CASE("A certificate proves what it adds up to") {
    STATIC_REQUIRE(
        follows(x * x * x, 1, multiple{x, parabola}, multiple<plane>{1, hyperbola}).holds);
    STATIC_REQUIRE(follows(x + y, y + x).holds);
}

TEST_CASE("A certificate that does not add up proves nothing") {
    STATIC_REQUIRE(!follows(y * y, x, multiple{-y, parabola}).holds);
    STATIC_REQUIRE(!follows(y * y, x, multiple{y, parabola}, multiple{x, hyperbola}).holds);
    STATIC_REQUIRE(!follows(x, y).holds);
    STATIC_REQUIRE(!follows(x, 0, multiple<plane>{0, x}).holds);
}
