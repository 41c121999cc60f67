#include "catch.hpp"

#include <gradus/core/claim.hpp>
#include <gradus/numbers/rational_function.hpp>

#include <stdexcept>
#include <type_traits>

using namespace gradus;

// Functions of z as rational functions of E = eᶻ; then 1/E is e⁻ᶻ, E² is e²ᶻ, and DE = E.
using powers = polynomial<"E">;
using function = gradus::rational_function<powers>;
constexpr function E = powers::variable("E");
constexpr gradus::derivation D(powers::variable("E"));

constexpr function sigmoid_of_z = E / (1 + E);
constexpr function tanh_of_z = (sqr(E) - 1) / (sqr(E) + 1);

// σ(−z) = 1 − σ(z), σ′ = σ − σ², tanh(z) = 2σ(2z) − 1, tanh′ = 1 − tanh²
static_assert(proved<equal(sigmoid_of_z.at(1 / E), 1 - sigmoid_of_z)>);
static_assert(proved<equal(derivative(D, sigmoid_of_z), sigmoid_of_z * (1 - sigmoid_of_z))>);
static_assert(proved<equal(tanh_of_z, 2 * sigmoid_of_z.at(sqr(E)) - 1)>);
static_assert(proved<equal(derivative(D, tanh_of_z), 1 - sqr(tanh_of_z))>);

TEST_CASE("Fractions are equal by cross-multiplication") {
    STATIC_REQUIRE(E / E == 1);
    STATIC_REQUIRE((sqr(E) - 1) / (E - 1) == E + 1);
    STATIC_REQUIRE(1 / E + 1 / E == 2 / E);
    STATIC_REQUIRE(1 / (1 / E) == E);
    STATIC_REQUIRE(E / 2 == rational(1, 2) * E);
    STATIC_REQUIRE(!(E / (1 + E) == 1 / E));
    STATIC_REQUIRE(!(1 / E == E));
    STATIC_REQUIRE(Scalar<function>);
    STATIC_REQUIRE(constant<function>(2, 6) == rational(1, 3));
}

TEST_CASE("The sigmoid's slope is even") {
    constexpr function slope = derivative(D, sigmoid_of_z);
    STATIC_REQUIRE(proved<equal(slope.at(1 / E), slope)>);
}

TEST_CASE("A rational function is evaluated in any scalar") {
    STATIC_REQUIRE(sigmoid_of_z.at(rational(3)) == rational(3, 4));
    STATIC_REQUIRE(sigmoid_of_z.at(3.0) == 0.75);
    REQUIRE_THROWS_AS(sigmoid_of_z.at(rational(-1)), std::domain_error);
}

TEST_CASE("A fraction reads (numerator)/(denominator)") {
    STATIC_REQUIRE(text_of(sigmoid_of_z) == proof_text("(E)/(E + 1)"));
    STATIC_REQUIRE(text_of(E + 1) == proof_text("E + 1"));
}

TEST_CASE("Equality under relations: article 002's 2/(1 - s) = w(1 + s)/2") {
    using ring = polynomial<"s", "w", "v">;
    using field = rational_function<ring>;
    constexpr ring s = ring::variable("s"), w = ring::variable("w"), v = ring::variable("v");
    constexpr rewriting root(sqr(s) - (1 - 4 * v), w * v - 1);
    STATIC_REQUIRE(proved<equal(root, 2 / (1 - field(s)), w * (1 + s) / 2)>);
    STATIC_REQUIRE(!equal(root, 2 / (1 - field(s)), w * (1 - s) / 2).holds);
    // Without the relations it is no identity.
    STATIC_REQUIRE(!equal(2 / (1 - field(s)), w * (1 + s) / 2).holds);
}

TEST_CASE("A floating-point number is no rational function") {
    STATIC_REQUIRE(!std::is_constructible_v<rational_function<polynomial<"x">>, double>);
}

TEST_CASE("Division by zero is an error, also by a zero in disguise") {
    REQUIRE_THROWS_AS(E / 0, std::domain_error);
    REQUIRE_THROWS_AS(1 / (E * E - E * E), std::domain_error);
    REQUIRE_THROWS_AS(function(1, 0), std::domain_error);
    REQUIRE_THROWS_AS(1 / (sqr(E + 1) - sqr(E) - 2 * E - 1), std::domain_error);
}
