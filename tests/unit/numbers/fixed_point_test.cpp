#include "catch.hpp"

#include <gradus/numbers/fixed_point.hpp>

using namespace gradus::numbers;

namespace {

constexpr fixed_point integer(fixed_point::limb n) { return {{0, 0, 0, n}}; }
constexpr fixed_point unit{{1}};
constexpr fixed_point::limb ones = ~fixed_point::limb{0};

} // namespace

TEST_CASE("Sums carry through every limb, and differences borrow") {
    STATIC_REQUIRE(fixed_point{{ones, ones, ones, 0}} + unit == integer(1));
    STATIC_REQUIRE(integer(1) - unit == fixed_point{{ones, ones, ones, 0}});
    STATIC_REQUIRE((integer(2) - integer(3)).is_negative());
    STATIC_REQUIRE((integer(2) - integer(3)).magnitude() == integer(1));
    STATIC_REQUIRE((unit - unit).is_zero());
    STATIC_REQUIRE(!(integer(1) - unit).is_integer());
}

TEST_CASE("Products and quotients are cut off, and say whether anything was") {
    STATIC_REQUIRE(product(integer(6), integer(7)).value == integer(42));
    STATIC_REQUIRE(product(integer(6), integer(7)).exact);
    STATIC_REQUIRE(product(unit, unit).value.is_zero());
    STATIC_REQUIRE(!product(unit, unit).exact);
    // (1 − u)² = 1 − 2u + u², for the unit u
    STATIC_REQUIRE(product(integer(1) - unit, integer(1) - unit).value == integer(1) - unit - unit);

    constexpr auto third = quotient(integer(1), integer(3));
    STATIC_REQUIRE(third.value == fixed_point{{ones / 3, ones / 3, ones / 3, 0}});
    STATIC_REQUIRE(!third.exact);
    STATIC_REQUIRE(quotient(integer(42), integer(6)).exact);
    // By a number that is no integer: 1/(3/2) and 3/(3/2).
    constexpr fixed_point three_halves = quotient(integer(3), integer(2)).value;
    STATIC_REQUIRE(quotient(integer(1), three_halves).value
                   == fixed_point{{2 * (ones / 3), 2 * (ones / 3), 2 * (ones / 3), 0}});
    STATIC_REQUIRE(quotient(integer(3), three_halves).value == integer(2));
    STATIC_REQUIRE(quotient(integer(3), three_halves).exact);
    STATIC_REQUIRE(quotient(unit, unit).value == integer(1));
    STATIC_REQUIRE(quotient(three_halves, integer(1) - unit).value == three_halves + unit);
}

TEST_CASE("Results of 2^62 or more are refused") {
    const fixed_point large = integer(fixed_point::limb{1} << 61);
    REQUIRE(product(large, integer(1)).value == large);
    REQUIRE_THROWS_AS(product(large, integer(2)), std::overflow_error);
    REQUIRE_THROWS_AS(product(large, large), std::overflow_error);
    REQUIRE_THROWS_AS(quotient(large, unit), std::overflow_error);
}
