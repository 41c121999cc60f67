#include "catch.hpp"

#include <gradus/numbers/integer.hpp>

#include <cstdint>
#include <limits>
#include <stdexcept>

using gradus::numbers::Integer;
using gradus::numbers::integer;
using gradus::numbers::NoInteger;

namespace {

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

constexpr int as_int(integer<int> n) { return n; }
constexpr std::uint8_t as_byte(integer<std::uint8_t> n) { return n; }
constexpr long as_long(integer<long> n) { return n; }
constexpr std::size_t as_size(integer<std::size_t> n) { return n; }

} // namespace

TEST_CASE("Integers are the integer types of the language without bool") {
    STATIC_REQUIRE(Integer<int>);
    STATIC_REQUIRE(Integer<unsigned long long>);
    STATIC_REQUIRE(Integer<wide>);
    STATIC_REQUIRE(Integer<unsigned_wide>);
    STATIC_REQUIRE(!Integer<bool>);
    STATIC_REQUIRE(!Integer<double>);
    STATIC_REQUIRE(NoInteger<float>);
    STATIC_REQUIRE(NoInteger<long double>);
    STATIC_REQUIRE(NoInteger<bool>);
    STATIC_REQUIRE(!NoInteger<long>);
    STATIC_REQUIRE(!NoInteger<const char*>);
}

TEST_CASE("An integer parameter takes integers of every type") {
    STATIC_REQUIRE(as_int(-3) == -3);
    STATIC_REQUIRE(as_int(3u) == 3);
    STATIC_REQUIRE(as_int(-3L) == -3);
    STATIC_REQUIRE(as_int(3UL) == 3);
    STATIC_REQUIRE(as_int(std::int8_t{-3}) == -3);
    STATIC_REQUIRE(as_int(wide{-3}) == -3);
    STATIC_REQUIRE(as_long(std::numeric_limits<long>::min()) == std::numeric_limits<long>::min());
    STATIC_REQUIRE(as_size(std::numeric_limits<std::size_t>::max()) == ~std::size_t{0});
}

TEST_CASE("An integer that its parameter cannot hold is refused") {
    REQUIRE_THROWS_AS(as_int(1L << 32), std::out_of_range);
    REQUIRE_THROWS_AS(as_int(1L << 31), std::out_of_range);
    REQUIRE_THROWS_AS(as_int(-(1L << 31) - 1), std::out_of_range);
    REQUIRE(as_int(-(1L << 31)) == std::numeric_limits<int>::min());
    REQUIRE_THROWS_AS(as_int(~0u), std::out_of_range);
    REQUIRE_THROWS_AS(as_byte(256), std::out_of_range);
    REQUIRE_THROWS_AS(as_byte(-1), std::out_of_range);
    REQUIRE(as_byte(255) == 255);
    REQUIRE_THROWS_AS(as_long(1UL << 63), std::out_of_range);
    REQUIRE_THROWS_AS(as_long(wide{1} << 64), std::out_of_range);
    REQUIRE_THROWS_AS(as_long(~unsigned_wide{0}), std::out_of_range);
    REQUIRE_THROWS_AS(as_size(-1), std::out_of_range);
    REQUIRE_THROWS_WITH(as_size(-1),
                        "an integer does not fit into the parameter that it was passed to");
}
