#include "catch.hpp"

#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

namespace user {

/// A user's scalar in the user's namespace: arithmetic modulo 7.
struct modulo_seven {
    int residue = 0;
    constexpr modulo_seven(int n) : residue((n % 7 + 7) % 7) {}

    friend constexpr modulo_seven operator+(modulo_seven a, modulo_seven b) {
        return a.residue + b.residue;
    }
    friend constexpr modulo_seven operator-(modulo_seven a, modulo_seven b) {
        return a.residue - b.residue;
    }
    friend constexpr modulo_seven operator*(modulo_seven a, modulo_seven b) {
        return a.residue * b.residue;
    }
    // Fermat: 1/b = b⁵
    friend constexpr modulo_seven operator/(modulo_seven a, modulo_seven b) {
        return a * b * b * b * b * b;
    }
    friend constexpr modulo_seven operator-(modulo_seven a) { return -a.residue; }
    friend constexpr bool operator==(modulo_seven, modulo_seven) = default;
};

} // namespace user

using namespace gradus;
using numbers::OrderedScalar;
using numbers::positive_part;
using numbers::step;
using user::modulo_seven;

TEST_CASE("Each concept names what a type can do") {
    STATIC_REQUIRE(AnalyticScalar<double>);
    STATIC_REQUIRE(AnalyticScalar<float>);
    STATIC_REQUIRE(OrderedScalar<double>);
    STATIC_REQUIRE(OrderedScalar<rational>);
    STATIC_REQUIRE(Scalar<rational>);
    STATIC_REQUIRE(!AnalyticScalar<rational>);
    STATIC_REQUIRE(Scalar<modulo_seven>);
    STATIC_REQUIRE(!OrderedScalar<modulo_seven>);
    STATIC_REQUIRE(!AnalyticScalar<modulo_seven>);
    // Integers divide with a remainder.
    STATIC_REQUIRE(!Scalar<int>);
    STATIC_REQUIRE(!Scalar<const char*>);
}

TEST_CASE("A constant is p/q in every scalar") {
    STATIC_REQUIRE(constant<double>(1, 10) == 0.1);
    STATIC_REQUIRE(constant<float>(-1, 10) == -0.1f);
    STATIC_REQUIRE(constant<double>(3) == 3.0);
    STATIC_REQUIRE(constant<rational>(2, -4) == rational(-1, 2));
    STATIC_REQUIRE(constant<modulo_seven>(1, 2) == modulo_seven(4));
}

TEST_CASE("A constant that cannot be made is refused") {
    REQUIRE_THROWS_AS(constant<double>(1, 0), std::domain_error);
    REQUIRE_THROWS_AS(constant<rational>(1, 0), std::domain_error);
    REQUIRE_THROWS_AS(constant<modulo_seven>(1, 0), std::domain_error);
    REQUIRE_THROWS_AS(constant<modulo_seven>(1L << 40), std::domain_error);
    REQUIRE_THROWS_AS(constant<double>(1UL << 63), std::out_of_range);
    REQUIRE_THROWS_AS(constant<rational>(1, 1UL << 63), std::out_of_range);
}

TEST_CASE("positive_part is max(z, 0) and step its slope, 0 at 0") {
    STATIC_REQUIRE(positive_part(2.5) == 2.5);
    STATIC_REQUIRE(positive_part(-2.5) == 0.0);
    STATIC_REQUIRE(positive_part(rational(-1, 2)) == 0);
    STATIC_REQUIRE(positive_part(rational(1, 2)) == rational(1, 2));
    STATIC_REQUIRE(step(2.5) == 1.0);
    STATIC_REQUIRE(step(0.0) == 0.0);
    STATIC_REQUIRE(step(-2.5f) == 0.0f);
    STATIC_REQUIRE(step(rational(1, 100)) == 1);
    REQUIRE(!std::signbit(positive_part(-0.0)));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    REQUIRE(std::isnan(positive_part(nan)));
    REQUIRE(std::isnan(step(nan)));
    const double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(positive_part(infinity) == infinity);
    REQUIRE(positive_part(-infinity) == 0);
    REQUIRE(step(infinity) == 1);
}

TEST_CASE("Integer powers") {
    STATIC_REQUIRE(pown(rational(2, 3), 0) == 1);
    STATIC_REQUIRE(pown(rational(2, 3), 1) == rational(2, 3));
    STATIC_REQUIRE(pown(rational(2, 3), 5) == rational(32, 243));
    STATIC_REQUIRE(pown(rational(2, 3), -3) == rational(27, 8));
    STATIC_REQUIRE(pown(rational(0), 0) == 1);
    STATIC_REQUIRE(pown(2.0, 62) == 4611686018427387904.0);
    STATIC_REQUIRE(pown(rational(-2), 63).numerator == std::numeric_limits<long>::min());
    STATIC_REQUIRE(pown(modulo_seven(3), 6) == 1);
    STATIC_REQUIRE(sqr(rational(-2, 3)) == rational(4, 9));
    STATIC_REQUIRE(recip(rational(-2, 3)) == rational(-3, 2));
    REQUIRE_THROWS_AS(pown(rational(0), -1), std::domain_error);
    REQUIRE(pown(rational(-1), std::numeric_limits<int>::min()) == 1);
    STATIC_REQUIRE(pown(rational(2), 5UL) == 32);
    REQUIRE_THROWS_AS(pown(rational(2), 1L << 32), std::out_of_range);
    REQUIRE_THROWS_AS(pown(2.0, 1L << 32), std::out_of_range);
}
