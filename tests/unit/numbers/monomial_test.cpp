#include "catch.hpp"

#include <gradus/numbers/monomial.hpp>

#include <stdexcept>

using gradus::numbers::monomial;

namespace {

constexpr monomial x(0, 1), y(1, 1), last(monomial::variables - 1, 1);

} // namespace

TEST_CASE("A product of monomials adds the exponents") {
    constexpr monomial product = x * x * y * last;
    STATIC_REQUIRE(product.exponent(0) == 2);
    STATIC_REQUIRE(product.exponent(1) == 1);
    STATIC_REQUIRE(product.exponent(2) == 0);
    STATIC_REQUIRE(product.exponent(monomial::variables - 1) == 1);
    STATIC_REQUIRE(product * monomial() == product);
    STATIC_REQUIRE(monomial(0, 2) == x * x);
}

TEST_CASE("The order is lexicographic and agrees with multiplication") {
    STATIC_REQUIRE(monomial() < last);
    STATIC_REQUIRE(last < y);
    STATIC_REQUIRE(y * y * y < x);
    STATIC_REQUIRE(x < x * y);
    STATIC_REQUIRE(y * last < x * last);
    STATIC_REQUIRE(monomial(1, 127) < x);
}

TEST_CASE("Divisibility looks at every exponent") {
    STATIC_REQUIRE(divides_into(monomial(), x));
    STATIC_REQUIRE(divides_into(x * y, x * x * y * last));
    STATIC_REQUIRE(!divides_into(x * x, x * y));
    STATIC_REQUIRE(!divides_into(y, x * x));
    STATIC_REQUIRE(!divides_into(x, monomial()));
    STATIC_REQUIRE(divides_into(monomial(0, 127), monomial(0, 127)));
    STATIC_REQUIRE(!divides_into(monomial(1, 127), monomial(1, 126) * monomial(0, 127)));
    STATIC_REQUIRE(quotient(x * x * y, x * y) == x);
}

TEST_CASE("Coprime monomials share no variable") {
    STATIC_REQUIRE(coprime(x * x, y * last));
    STATIC_REQUIRE(coprime(x, monomial()));
    STATIC_REQUIRE(!coprime(x * y, y * last));
}

TEST_CASE("An exponent that does not fit is an error, never a carry into its neighbour") {
    const monomial high(1, 127);
    REQUIRE_THROWS_AS(high * y, std::overflow_error);
    REQUIRE_THROWS_AS(high * high, std::overflow_error);
    REQUIRE_THROWS_AS(monomial(0, 127) * x, std::overflow_error);
    REQUIRE_THROWS_AS(monomial(0, 128), std::overflow_error);
    REQUIRE_THROWS_AS(monomial(0, -1), std::overflow_error);
    REQUIRE((high * x).exponent(0) == 1);
}
