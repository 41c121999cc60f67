#include "catch.hpp"

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/interval.hpp>

#include <random>

using namespace gradus;

namespace {

/// Is every number of the inner ball one of the outer ball?
constexpr bool holds(const ball& outer, const ball& inner) {
    return !(inner.lower() - outer.lower()).is_negative()
           && !(outer.upper() - inner.upper()).is_negative();
}

} // namespace

TEST_CASE("Decimals are read to two units of 2^-192") {
    STATIC_REQUIRE(parse_ball("42") == ball(42));
    STATIC_REQUIRE(parse_ball("-7") == ball(-7));
    STATIC_REQUIRE(holds(parse_ball("0.125"), ball(1) / 8));
    STATIC_REQUIRE(holds(parse_ball("-2.75"), ball(-11) / 4));
    STATIC_REQUIRE(parse_ball("3.14159265358979323846264338327950288419716939937510").radius <= 2);
    STATIC_REQUIRE(same_set(to_interval(parse_ball("0.1")), parse_interval<double>("0.1")));
    for (const char* text : {"", "-", ".", ".5", "1e5", "1.2.3", "--1", "1/3", " 1", "+1"})
        REQUIRE_THROWS_AS(parse_ball(text), std::invalid_argument);
}

TEST_CASE("A number begins with its decimals, and with no others") {
    constexpr ball third = ball(1) / 3;
    STATIC_REQUIRE(begins_with(third, "0.333333333333333333333333333333333333333333333333333333"));
    STATIC_REQUIRE(!begins_with(third, "0.3334"));
    STATIC_REQUIRE(!begins_with(third, "0.3332"));
    STATIC_REQUIRE(
        !begins_with(third, "0.33333333333333333333333333333333333333333333333333333333333"));
}

TEST_CASE("exp has the digits of e, and rounds to what exp of a double is") {
    // Arb, 400 bits.
    STATIC_REQUIRE(
        begins_with(exp(ball(1)), "2.71828182845904523536028747135266249775724709369995"));
    STATIC_REQUIRE(begins_with(exp(ball(10)), "22026.46579480671651695790064528424436635351261"));
    STATIC_REQUIRE(exp(ball(0)).radius < 20);
    std::mt19937_64 random(13);
    std::uniform_int_distribution<int> sixteenths(-320, 320);
    for (int i = 0; i < 300; ++i) {
        const int p = sixteenths(random);
        if (p == 0) continue; // exp is exact there
        const ball x = ball(p) / 16;
        REQUIRE(same_set(to_interval(exp(x)), exp(interval<double>(p / 16.0))));
        const ball one = exp(x) * exp(-x);
        REQUIRE(holds(one, 1));
        REQUIRE(one.radius < ball::limb{1} << 50);
    }
}

TEST_CASE("The exponential of a range encloses those of its ends") {
    const ball low = parse_ball("1.5");
    const ball high = parse_ball("1.500000000000000000000000000000000000000001");
    const ball range = exp(between(low, high));
    // Each end is known to some units itself.
    REQUIRE(!certainly_less(exp(low), ball(range.lower(), 0)));
    REQUIRE(!certainly_less(ball(range.upper(), 0), exp(high)));
    REQUIRE(range.radius < 10 * between(low, high).radius);
}
