#include "catch.hpp"

#include <gradus/core/verdict.hpp>
#include <gradus/numbers/rational.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <stdexcept>
#include <type_traits>

using gradus::proved_equal;
using gradus::rational;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

} // namespace

TEST_CASE("A rational is kept in lowest terms with a positive denominator") {
    STATIC_REQUIRE(rational(6, -4).numerator == -3);
    STATIC_REQUIRE(rational(6, -4).denominator == 2);
    STATIC_REQUIRE(rational(0, -7).denominator == 1);
    STATIC_REQUIRE(rational(-3, -9) == rational(1, 3));
    STATIC_REQUIRE(rational() == 0);
    STATIC_REQUIRE(rational(smallest, smallest) == 1);
    STATIC_REQUIRE(rational(smallest, 2).numerator == smallest / 2);
    STATIC_REQUIRE(rational(largest, -largest) == -1);
    STATIC_REQUIRE(rational(std::uint8_t{200}, 3u) == rational(200, 3));
}

TEST_CASE("The field operations are exact") {
    STATIC_REQUIRE(proved_equal<rational(1, 2) + rational(1, 3), rational(5, 6)>);
    STATIC_REQUIRE(proved_equal<rational(1, 2) - rational(1, 3), rational(1, 6)>);
    STATIC_REQUIRE(proved_equal<rational(2, 3) * rational(9, 4), rational(3, 2)>);
    STATIC_REQUIRE(proved_equal<rational(2, 3) / rational(-4, 9), rational(-3, 2)>);
    STATIC_REQUIRE(proved_equal<-rational(1, 2), rational(-1, 2)>);
    STATIC_REQUIRE(abs(rational(-1, 2)) == rational(1, 2));
    STATIC_REQUIRE(2 * rational(1, 2) == 1);
    STATIC_REQUIRE(1 - rational(1, 4) == rational(3, 4));
    STATIC_REQUIRE([] {
        rational x(1, 2);
        x += 1;
        x *= rational(2, 3);
        x -= rational(1, 3);
        x /= 2;
        return x;
    }() == rational(1, 3));
}

TEST_CASE("Article 001: a weight of 100 gives a factor of at most 25, exactly") {
    STATIC_REQUIRE(proved_equal<100 * rational(1, 4), rational(25)>);
}

TEST_CASE("Intermediate results may need 128 bits") {
    STATIC_REQUIRE(rational(largest, 3) * rational(3, largest) == 1);
    STATIC_REQUIRE(rational(largest, 2) - rational(largest, 2) == 0);
    STATIC_REQUIRE(rational(smallest) + largest == -1);
    STATIC_REQUIRE(rational(largest, 2) + rational(largest, 2) == largest);
    STATIC_REQUIRE(rational(smallest) / rational(smallest) == 1);
}

TEST_CASE("The order is exact for all values") {
    STATIC_REQUIRE(rational(1, 3) < rational(1, 2));
    STATIC_REQUIRE(rational(-1, 2) < rational(-1, 3));
    STATIC_REQUIRE(rational(smallest) < rational(smallest + 1));
    // These differ by less than 1e-37, and their cross products by 1.
    STATIC_REQUIRE(rational(largest - 1, largest) > rational(largest - 2, largest - 1));
    STATIC_REQUIRE(rational(largest, largest - 1) < rational(largest - 1, largest - 2));
    STATIC_REQUIRE(rational(1, 2) <= rational(1, 2));
    STATIC_REQUIRE((rational(1, 2) <=> rational(2, 4)) == 0);
}

TEST_CASE("A result that does not fit is an error, never a wrap") {
    const rational one_below_zero_end(smallest);
    REQUIRE_THROWS_AS(rational(largest) + 1, std::overflow_error);
    REQUIRE_THROWS_AS(rational(smallest) - 1, std::overflow_error);
    REQUIRE_THROWS_AS(rational(largest) * 2, std::overflow_error);
    REQUIRE_THROWS_AS(rational(1, largest) / 2, std::overflow_error);
    REQUIRE_THROWS_AS(-one_below_zero_end, std::overflow_error);
    REQUIRE_THROWS_AS(abs(one_below_zero_end), std::overflow_error);
    REQUIRE_THROWS_AS(rational(1, smallest), std::overflow_error);
    REQUIRE_THROWS_AS(rational(std::numeric_limits<std::uint64_t>::max()), std::overflow_error);
    REQUIRE_THROWS_AS(rational(1, largest) + rational(1, largest - 1), std::overflow_error);
    REQUIRE_THROWS_WITH(rational(largest) + 1,
                        "rational: the numerator or the denominator of the result does not "
                        "fit into 64 bits");
}

TEST_CASE("Division by zero is an error") {
    REQUIRE_THROWS_AS(rational(1, 0), std::domain_error);
    REQUIRE_THROWS_AS(rational(0, 0), std::domain_error);
    REQUIRE_THROWS_AS(rational(1) / 0, std::domain_error);
    REQUIRE_THROWS_WITH(rational(1) / rational(0, 5), "rational: division by zero");
}

TEST_CASE("Integers of 128 bits are exact, or an error") {
    __extension__ typedef __int128 wide;
    __extension__ typedef unsigned __int128 unsigned_wide;
    constexpr wide two_to_100 = wide{1} << 100;
    STATIC_REQUIRE(rational(wide{-5}) == -5);
    STATIC_REQUIRE(rational(3 * two_to_100, -2 * two_to_100) == rational(-3, 2));
    STATIC_REQUIRE(rational(unsigned_wide{1} << 126, unsigned_wide{1} << 125) == 2);
    constexpr wide least = wide{1} << 127;
    REQUIRE_THROWS_AS(rational(two_to_100), std::overflow_error);
    REQUIRE_THROWS_AS(rational(~unsigned_wide{0}), std::out_of_range);
    REQUIRE_THROWS_AS(rational(least, -1), std::overflow_error);
    REQUIRE_THROWS_AS(rational(3, least), std::overflow_error);
}

TEST_CASE("A floating-point number does not become a rational by accident") {
    STATIC_REQUIRE(!std::is_constructible_v<rational, double>);
    STATIC_REQUIRE(!std::is_constructible_v<rational, double, int>);
    STATIC_REQUIRE(!std::is_constructible_v<rational, int, float>);
    STATIC_REQUIRE(!std::is_constructible_v<rational, bool>);
}

TEST_CASE("A rational reads p or p/q") {
    using gradus::proof_text;
    using gradus::text_of;
    STATIC_REQUIRE(text_of(rational(-3, 6)) == proof_text("-1/2"));
    STATIC_REQUIRE(text_of(rational(smallest)) == proof_text("-9223372036854775808"));
}

TEST_CASE("Random sums and products agree with reduced 128-bit fractions") {
    std::mt19937_64 generator(1);
    std::uniform_int_distribution<std::int64_t> any(-2'000'000'000, 2'000'000'000);
    for (int i = 0; i < 100'000; ++i) {
        const std::int64_t p = any(generator), r = any(generator);
        const std::int64_t q = any(generator) | 1, s = any(generator) | 1;
        const rational a(p, q), b(r, s);
        REQUIRE(std::gcd(a.numerator, a.denominator) == 1);
        REQUIRE(a.denominator > 0);
        const rational product = a * b;
        // p·r/(q·s), with the products within 64 bits
        REQUIRE(product == rational(p * r, q * s));
        REQUIRE((a < b) == (a - b < 0));
    }
}
