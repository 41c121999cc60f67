#include "catch.hpp"

#include <gradus/core/claim.hpp>
#include <gradus/numbers/polynomial.hpp>

#include <limits>
#include <stdexcept>
#include <type_traits>

using namespace gradus;

namespace {

using ring = polynomial<"s", "v">;
constexpr ring s = ring::variable("s");
constexpr ring v = ring::variable("v");

// Not constexpr: Clang would evaluate each REQUIRE of it nine times.
ring sum_of_powers(int first, int last) {
    ring sum;
    for (int n = first; n <= last; ++n) sum = sum + pown(s, n);
    return sum;
}

} // namespace

TEST_CASE("1/4 - sigma(1 - sigma) is a square, so the sigmoid's slope is at most 1/4") {
    using gradus::equal, gradus::polynomial, gradus::proved, gradus::rational;

    using formula = polynomial<"sigma">;
    constexpr formula sigma = formula::variable("sigma");
    constexpr formula slope = sigma * (1 - sigma);

    static_assert(proved<equal(rational(1, 4) - slope, sqr(sigma - rational(1, 2)))>);
    SUCCEED();
}

TEST_CASE("Formulas are equal if their normal forms are") {
    STATIC_REQUIRE(proved<equal((s + v) * (s - v), s * s - v * v)>);
    STATIC_REQUIRE(
        proved<equal(pown(s + v, 3), s * s * s + 3 * s * s * v + 3 * s * v * v + v * v * v)>);
    STATIC_REQUIRE(s - s == 0);
    STATIC_REQUIRE(s + v == v + s);
    STATIC_REQUIRE(s != v);
    STATIC_REQUIRE(s * v != s);
    STATIC_REQUIRE(s * s + s != s * s);
    STATIC_REQUIRE(2 * s != s);
    STATIC_REQUIRE(-(s - v) == v - s);
    STATIC_REQUIRE(ring(0) == ring());
    STATIC_REQUIRE(Scalar<ring>);
    STATIC_REQUIRE(!AnalyticScalar<ring>);
}

TEST_CASE("A normal form has its greatest monomial first and no coefficient 0") {
    constexpr ring p = v * v * v + s * v - s * v + s - 7;
    STATIC_REQUIRE(p.size == 3);
    STATIC_REQUIRE(p.leading().powers == numbers::monomial(0, 1));
    STATIC_REQUIRE(p.terms[1].powers == numbers::monomial(1, 3));
    STATIC_REQUIRE(p.terms[2].coefficient == -7);
}

TEST_CASE("Division is exact") {
    STATIC_REQUIRE((s * s - v * v) / (s - v) == s + v);
    STATIC_REQUIRE((s + v) / 2 == s / 2 + v / 2);
    STATIC_REQUIRE(ring(0) / s == 0);
    STATIC_REQUIRE(pown(s + v + 1, 5) / pown(s + v + 1, 3) == sqr(s + v + 1));
}

TEST_CASE("A polynomial is evaluated in any scalar, and substituted") {
    constexpr ring p = s * s * v - s / 2 + 3;
    STATIC_REQUIRE(p.at(rational(2), rational(1, 4)) == 3);
    STATIC_REQUIRE(p.at(2.0, 0.25) == 3.0);
    STATIC_REQUIRE(p.at(v, s) == v * v * s - v / 2 + 3);
    STATIC_REQUIRE(p.at(s + v, ring(1)) == s * s + 2 * s * v + v * v - s / 2 - v / 2 + 3);
    STATIC_REQUIRE(ring(0).at(1.0, 1.0) == 0.0);
}

TEST_CASE("A polynomial reads as it is written by hand") {
    STATIC_REQUIRE(text_of(s * s * v / 4 - s + 1) == proof_text("1/4 s^2 v - s + 1"));
    STATIC_REQUIRE(text_of(-s * s - rational(2, 3) * v) == proof_text("-s^2 - 2/3 v"));
    STATIC_REQUIRE(text_of(ring(0)) == proof_text("0"));
    STATIC_REQUIRE(text_of(ring(-1)) == proof_text("-1"));
    STATIC_REQUIRE(text_of(ring(1)) == proof_text("1"));
    STATIC_REQUIRE(text_of(-v) == proof_text("-v"));
}

TEST_CASE("A constant of a polynomial ring is an exact fraction") {
    STATIC_REQUIRE(constant<ring>(2, 6) == ring(rational(1, 3)));
}

TEST_CASE("Sixteen variables fit") {
    using wide =
        polynomial<"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p">;
    constexpr wide a = wide::variable("a"), p = wide::variable("p");
    STATIC_REQUIRE(proved<equal((a + p) * (a - p), a * a - p * p)>);
    STATIC_REQUIRE(text_of(a * p) == proof_text("a p"));
}

TEST_CASE("What is not exact is an error") {
    STATIC_REQUIRE(!std::is_constructible_v<polynomial<"x">, double>);
    REQUIRE_THROWS_AS(s / v, std::domain_error);
    REQUIRE_THROWS_AS((s * s + 1) / s, std::domain_error);
    REQUIRE_THROWS_AS(s / 0, std::domain_error);
    REQUIRE_THROWS_AS(ring(0) / 0, std::domain_error);
    REQUIRE_THROWS_AS(ring::variable("w"), std::invalid_argument);
    REQUIRE_THROWS_WITH(ring::variable("w"), "polynomial: there is no variable of this name");
}

TEST_CASE("What does not fit is an error") {
    REQUIRE(sum_of_powers(0, 63).size == 64);
    REQUIRE_THROWS_AS(sum_of_powers(0, 64), std::length_error);
    REQUIRE_THROWS_AS(pown(s, 128), std::overflow_error);
    const ring largest = std::numeric_limits<long>::max();
    REQUIRE_THROWS_AS(largest * s + s, std::overflow_error);
}
