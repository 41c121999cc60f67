#include "catch.hpp"

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

#include <limits>
#include <random>
#include <stdexcept>
#include <type_traits>

using namespace gradus;

namespace {

/// Is every number of the inner ball one of the outer ball?
constexpr bool holds(const ball& outer, const ball& inner) {
    return !(inner.lower() - outer.lower()).is_negative()
           && !(outer.upper() - inner.upper()).is_negative();
}

} // namespace

TEST_CASE("A ball is a scalar, and integers are exact in it") {
    STATIC_REQUIRE(Scalar<ball>);
    STATIC_REQUIRE(ball(6) * ball(-7) == ball(-42));
    STATIC_REQUIRE(ball(-42) / ball(6) == ball(-7));
    STATIC_REQUIRE(ball(2) - ball(5) == ball(-3));
    STATIC_REQUIRE(certainly_less(ball(-1), 0));
    STATIC_REQUIRE(!certainly_less(ball(0), 0));
}

TEST_CASE("A ball is made of integers that it holds") {
    constexpr long largest = (1L << 62) - 1;
    STATIC_REQUIRE(ball(largest).centre.limbs[3] == largest);
    STATIC_REQUIRE(ball(-largest) == -ball(largest));
    STATIC_REQUIRE(ball(1UL << 40) == ball(1 << 20) * (1 << 20));
    REQUIRE_THROWS_AS(ball(largest + 1), std::overflow_error);
    REQUIRE_THROWS_AS(ball(-largest - 1), std::overflow_error);
    REQUIRE_THROWS_AS(ball(std::numeric_limits<long>::min()), std::overflow_error);
    REQUIRE_THROWS_AS(ball(1UL << 63), std::out_of_range);
    STATIC_REQUIRE(!std::is_constructible_v<ball, double>);
    STATIC_REQUIRE(!std::is_constructible_v<ball, bool>);
}

TEST_CASE("Quotients of integers round to the tightest interval of doubles") {
    STATIC_REQUIRE(same_set(to_interval(ball(-1) / ball(3)), constant<interval<double>>(-1, 3)));
    std::mt19937_64 random(11);
    std::uniform_int_distribution<int> integers(-30000, 30000);
    for (int i = 0; i < 20000; ++i) {
        const int p = integers(random), r = integers(random);
        const int q = integers(random) | 1, s = integers(random) | 1;
        const auto expect = [](const ball& x, long numerator, long denominator) {
            REQUIRE(same_set(to_interval(x), constant<interval<double>>(numerator, denominator)));
        };
        expect(ball(p) / ball(q), p, q);
        expect(ball(p) / q * (ball(r) / s), long{p} * r, long{q} * s);
        expect(ball(p) / q + ball(r) / s, long{p} * s + long{r} * q, long{q} * s);
        if (r != 0) expect(ball(p) / q / (ball(r) / s), long{p} * s, long{q} * r);
    }
}

TEST_CASE("Results enclose what any numbers of the operands give") {
    std::mt19937_64 random(12);
    std::uniform_int_distribution<int> integers(-1000000, 1000000);
    std::uniform_int_distribution<ball::limb> radii(0, ball::limb{1} << 30);
    for (int i = 0; i < 20000; ++i) {
        const ball x = ball(integers(random)) / 4321;
        const ball y = ball(integers(random)) / 1234567;
        const ball X(x.centre, radii(random)), Y(y.centre, radii(random));
        for (const ball& a : {ball(X.lower(), 0), ball(X.upper(), 0)})
            for (const ball& b : {ball(Y.lower(), 0), ball(Y.upper(), 0)}) {
                REQUIRE(holds(X + Y, a + b));
                REQUIRE(holds(X - Y, a - b));
                // The results for points may be a unit wide themselves.
                const auto around = [](const ball& z) { return ball(z.centre, z.radius + 2); };
                REQUIRE(holds(around(X * Y), a * b));
                if (certainly_less(ball(1) / 1000, Y) || certainly_less(Y, ball(-1) / 1000))
                    REQUIRE(holds(around(X / Y), a / b));
            }
    }
    const ball range = between(ball(1), parse_ball("1.00000000000000000000000000000000000000001"));
    REQUIRE(holds(range, parse_ball("1.000000000000000000000000000000000000000005")));
    REQUIRE(!holds(range, parse_ball("1.00000000000000000000000000000000000000003")));
}

TEST_CASE("What leaves the range of a ball is refused") {
    const ball large = exp(ball(40));
    REQUIRE_THROWS_AS(large * large, std::overflow_error);
    REQUIRE_THROWS_AS(exp(ball(50)), std::overflow_error);
    REQUIRE_THROWS_AS(ball(1) / 0, std::domain_error);
    REQUIRE_THROWS_AS(ball(1) / ball({{0, 0, 1, 0}}, 1 << 20), std::domain_error);
    REQUIRE_THROWS_AS(ball(1) / ball({{1000}}, 1000), std::domain_error);
    REQUIRE_THROWS_AS(between(0, 1), std::overflow_error);
    REQUIRE_THROWS_AS(ball({}, ball::limb{1} << 62), std::overflow_error);
    REQUIRE_THROWS_AS(ball({}, ball::limb{1} << 61) * 4, std::overflow_error);
}
