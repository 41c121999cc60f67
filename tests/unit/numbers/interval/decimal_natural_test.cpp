#include "catch.hpp"

#include <gradus/numbers/interval/decimal_natural.hpp>

using gradus::numbers::decimal::natural;
using gradus::numbers::decimal::quotient;

namespace {

constexpr natural make(std::uint64_t n) {
    natural result;
    result.multiply_add(1, n);
    return result;
}

/// 10ⁿ − 1
constexpr natural nines(int n) {
    natural result;
    for (int i = 0; i < n; ++i) result.multiply_add(10, 9);
    return result;
}

constexpr std::uint64_t top = std::uint64_t{1} << 63;

} // namespace

TEST_CASE("natural numbers carry from limb to limb") {
    STATIC_REQUIRE(make(0).size == 0);
    STATIC_REQUIRE(make(0).bits() == 0);
    STATIC_REQUIRE(make(5).bits() == 3);
    STATIC_REQUIRE(nines(20).size == 2); // 10²⁰ − 1 = 5·2⁶⁴ + 7766279631452241919
    STATIC_REQUIRE(nines(20).limbs[1] == 5);
    STATIC_REQUIRE(nines(20).limbs[0] == 7766279631452241919);
    STATIC_REQUIRE(nines(300).bits() == 997);
}

TEST_CASE("shifting, comparing and subtracting agree") {
    constexpr auto shifted = [](natural n, int count) {
        n.shift_left(count);
        return n;
    };
    STATIC_REQUIRE(shifted(make(3), 200).bits() == 202);
    STATIC_REQUIRE(make(3).less(shifted(make(1), 64)));
    STATIC_REQUIRE(!shifted(make(1), 64).less(make(3)));
    STATIC_REQUIRE(!make(3).less(make(3)));
    constexpr auto borrowed = [] {
        natural n = make(1);
        n.shift_left(128);
        n.subtract(make(1));
        return n;
    }();
    STATIC_REQUIRE(borrowed.size == 2);
    STATIC_REQUIRE(borrowed.limbs[0] == ~std::uint64_t{0});
    STATIC_REQUIRE(borrowed.limbs[1] == ~std::uint64_t{0});
}

TEST_CASE("a quotient has 64 bits and knows whether they are all") {
    STATIC_REQUIRE(quotient(make(1), make(1)).significand == top);
    STATIC_REQUIRE(quotient(make(1), make(1)).exponent == 0);
    STATIC_REQUIRE(quotient(make(3), make(4)).significand == top + top / 2);
    STATIC_REQUIRE(quotient(make(3), make(4)).exponent == -1);
    STATIC_REQUIRE(quotient(make(3), make(4)).exact);
    STATIC_REQUIRE(quotient(make(1), make(3)).significand == 0xaaaaaaaaaaaaaaaa);
    STATIC_REQUIRE(quotient(make(1), make(3)).exponent == -2);
    STATIC_REQUIRE(!quotient(make(1), make(3)).exact);
    STATIC_REQUIRE(quotient(nines(300), nines(300)).exact);
}
