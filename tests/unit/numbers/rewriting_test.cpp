#include "catch.hpp"

#include <gradus/core/claim.hpp>
#include <gradus/numbers/rewriting.hpp>

#include <stdexcept>

using namespace gradus;

// Eq. 123's square root: s² = 1 − 4v with v = 1/w.
using ring = polynomial<"s", "w", "v">;
constexpr ring s = ring::variable("s");
constexpr ring w = ring::variable("w");
constexpr ring v = ring::variable("v");

constexpr ring square_of_s = sqr(s) - (1 - 4 * v);
constexpr ring inverse_of_w = w * v - 1;
constexpr gradus::rewriting root{square_of_s, inverse_of_w};

// The arguments of its two logarithms multiply to 1.
constexpr ring A = w * (1 + s) / 2;
constexpr ring B = w * (1 - s) / 2;
static_assert(proved<root.equal((A - 1) * (B - 1), 1)>);

TEST_CASE("The roots of x^2 - x + 1/w are (1 + s)/2 and (1 - s)/2") {
    constexpr ring upper = (1 + s) / 2, lower = (1 - s) / 2;
    STATIC_REQUIRE(proved<root.equal(upper * upper - upper + v, 0)>);
    STATIC_REQUIRE(proved<root.equal(lower * lower - lower + v, 0)>);
    STATIC_REQUIRE(proved<root.equal(upper + lower, 1)>);
    STATIC_REQUIRE(proved<root.equal(upper * lower, v)>);
}

TEST_CASE("A normal form holds no multiple of a leading monomial") {
    STATIC_REQUIRE(root.normal_form(pown(s, 3)) == s - 4 * s * v);
    STATIC_REQUIRE(root.normal_form(pown(w, 3) * pown(v, 2)) == w);
    STATIC_REQUIRE(root.normal_form(s * s * w) == w - 4);
    STATIC_REQUIRE(root.normal_form(s + w + v) == s + w + v);
    STATIC_REQUIRE(root.normal_form(0) == 0);
}

TEST_CASE("Normal forms are idempotent and respect sums and products") {
    constexpr ring f = pown(s + w, 3) + v, g = pown(s * v - w, 2) + 1;
    STATIC_REQUIRE(root.normal_form(root.normal_form(f)) == root.normal_form(f));
    STATIC_REQUIRE(root.normal_form(f + g) == root.normal_form(f) + root.normal_form(g));
    STATIC_REQUIRE(root.normal_form(f * g)
                   == root.normal_form(root.normal_form(f) * root.normal_form(g)));
}

TEST_CASE("A coefficient before the leading monomial is divided out") {
    constexpr rewriting doubled{2 * sqr(s) - 3 * v};
    STATIC_REQUIRE(doubled.normal_form(s * s) == rational(3, 2) * v);
}

TEST_CASE("What the relations do not imply is not claimed") {
    STATIC_REQUIRE(!root.equal(s, 1).holds);
    STATIC_REQUIRE(!root.equal(s * s, 1).holds);
    STATIC_REQUIRE(!root.equal((A - 1) * (B - 1), 2).holds);
    STATIC_REQUIRE(root.equal((A - 1) * (B - 1), 2).left == proof_text("1"));
    // w = 4v⁻¹s⁰ … only v = 1/w is known, not v = 4/w.
    STATIC_REQUIRE(!root.equal(w * v, 4).holds);
}

TEST_CASE("Relations that need not be confluent are refused") {
    // s²w reduces to vw by the first and to s by the second.
    REQUIRE_THROWS_AS(rewriting(s * s - v, s * w - 1), std::invalid_argument);
    REQUIRE_THROWS_AS(rewriting(s - 1, w - 1, s * v - 1), std::invalid_argument);
    REQUIRE_NOTHROW(rewriting(s - 1, w - 1, v - 1));
}

TEST_CASE("A relation without a variable is refused") {
    REQUIRE_THROWS_AS(rewriting(s - s), std::invalid_argument);
    REQUIRE_THROWS_AS(rewriting(s - 1, ring(1)), std::invalid_argument);
}
