#include "catch.hpp"

#include <gradus/core/claim.hpp>
#include <gradus/numbers/derivation.hpp>

#include <stdexcept>

using namespace gradus;

// z itself, σ(z) and tanh(z), with the derivatives that define the last two.
using ring = polynomial<"z", "sigma", "T">;
constexpr ring z = ring::variable("z");
constexpr ring sigma = ring::variable("sigma");
constexpr ring T = ring::variable("T");

constexpr gradus::derivation D(ring(1), sigma - sqr(sigma), 1 - sqr(T));

// The slope's own slope, which is 0 where σ = ½: σ″ = σ′·(1 − 2σ), tanh″ = −2·tanh·tanh′.
static_assert(proved<equal(D(D(sigma)), D(sigma) * (1 - 2 * sigma))>);
static_assert(proved<equal(D(D(T)), -2 * T * D(T))>);

TEST_CASE("A derivation is linear and obeys the product rule") {
    constexpr ring f = z * sigma + 3 * pown(T, 3), g = sqr(sigma) * T - z;
    STATIC_REQUIRE(proved<equal(D(f + g), D(f) + D(g))>);
    STATIC_REQUIRE(proved<equal(D(rational(2, 3) * f), rational(2, 3) * D(f))>);
    STATIC_REQUIRE(proved<equal(D(f * g), D(f) * g + f * D(g))>);
    STATIC_REQUIRE(D(ring(5)) == 0);
    STATIC_REQUIRE(D(ring(0)) == 0);
}

TEST_CASE("Powers have the usual derivatives") {
    STATIC_REQUIRE(D(pown(z, 4)) == 4 * pown(z, 3));
    STATIC_REQUIRE(D(z * z * sigma) == 2 * z * sigma + z * z * (sigma - sigma * sigma));
}

TEST_CASE("The third derivative of the sigmoid") {
    constexpr ring slope = D(sigma);
    STATIC_REQUIRE(proved<equal(D(D(slope)), slope * (1 - 6 * slope))>);
}

TEST_CASE("A derivative that does not fit is an error") {
    REQUIRE_THROWS_AS(D(pown(sigma, 127)), std::overflow_error);
}
