#include "catch.hpp"

#include <gradus/numbers/ball_functions.hpp>
#include <gradus/numbers/constants.hpp>

using namespace gradus;

namespace {

struct gaussian {
    long real;
    long imaginary;
    friend constexpr gaussian operator*(gaussian z, gaussian w) {
        return {z.real * w.real - z.imaginary * w.imaginary,
                z.real * w.imaginary + z.imaginary * w.real};
    }
    friend constexpr bool operator==(const gaussian&, const gaussian&) = default;
};

} // namespace

TEST_CASE("Machin's formula: the angle of (5 + i)^4 (239 - i) is a quarter of pi") {
    constexpr gaussian z{5, 1};
    STATIC_REQUIRE(z * z * z * z * gaussian{239, -1} == gaussian{114244, 114244});
    // Not 5/4 of it, as 3 < π < 4.
    STATIC_REQUIRE(begins_with(constants::pi(), "3.1"));
}

TEST_CASE("pi and ln 2 begin with their digits") {
    // Arb, 400 bits.
    STATIC_REQUIRE(
        begins_with(constants::pi(), "3.14159265358979323846264338327950288419716939937510582"));
    STATIC_REQUIRE(begins_with(constants::log_of_two(),
                               "0.69314718055994530941723212145817656807550013436025525"));
}

TEST_CASE("exp undoes ln 2") {
    constexpr ball two = exp(constants::log_of_two());
    STATIC_REQUIRE(!certainly_less(two, 2));
    STATIC_REQUIRE(!certainly_less(2, two));
    STATIC_REQUIRE(two.radius < 1000);
}

TEST_CASE("Both bounds on Euler's constant begin with its digits, one below it and one above") {
    constexpr auto gamma = constants::euler_gamma();
    STATIC_REQUIRE(begins_with(gamma.below, "0.5772156649015328606065120900824024"));
    STATIC_REQUIRE(begins_with(gamma.above, "0.5772156649015328606065120900824024"));
    constexpr ball truth = parse_ball("0.57721566490153286060651209008240243104215933593992");
    STATIC_REQUIRE(certainly_less(gamma.below, truth));
    STATIC_REQUIRE(certainly_less(truth, gamma.above));
    STATIC_REQUIRE(certainly_less(gamma.above - gamma.below,
                                  parse_ball("0.00000000000000000000000000000000002")));
}

TEST_CASE("Each further term of Euler and Maclaurin lands on the other side of the constant") {
    const ball truth = parse_ball("0.57721566490153286060651209008240243104215933593992");
    for (int log2_of_n : {0, 1, 3}) {
        const int n = 1 << log2_of_n;
        ball sum = -log2_of_n * constants::log_of_two();
        for (int k = 1; k <= n; ++k) sum = sum + ball(1) / k;
        for (int terms = 0; terms <= 7; ++terms) {
            const ball estimate = sum + constants::euler_maclaurin(ball(1) / n, terms);
            REQUIRE((terms % 2 == 0 ? certainly_less(estimate, truth)
                                    : certainly_less(truth, estimate)));
        }
    }
}

TEST_CASE("Euler and Maclaurin end with their known coefficients") {
    CHECK_THROWS_AS(constants::euler_maclaurin(0.5, 8), std::out_of_range);
    CHECK_THROWS_AS(constants::euler_maclaurin(0.5, -1), std::out_of_range);
}
