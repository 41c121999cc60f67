#include "catch.hpp"

#include <gradus/theory/underflow_depth.hpp>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace gradus;

TEST_CASE("Where the sigmoid's best factor 1/4 leaves each format") {
    constexpr rational quarter(1, 4);
    STATIC_REQUIRE(underflow_depth(quarter, binary64) == underflow{512, 538});
    STATIC_REQUIRE(underflow_depth(quarter, binary32) == underflow{64, 75});
    STATIC_REQUIRE(underflow_depth(quarter, binary16).zero == 13);
    STATIC_REQUIRE(underflow_depth(quarter, bfloat16).zero == 67);
}

TEST_CASE("Where the factor 25 overflows") {
    STATIC_REQUIRE(overflow_depth(25, binary64) == 221);
    STATIC_REQUIRE(overflow_depth(25, binary32) == 28);
}

TEST_CASE("The depths are those at which multiplication by a power of two underflows") {
    // Exact while the numbers are normal, so the machine itself is the witness.
    volatile double gradient = 1;
    int n = 0;
    while (gradient >= std::numeric_limits<double>::min()) gradient = gradient / 8, ++n;
    REQUIRE(n == underflow_depth(rational(1, 8), binary64).subnormal);

    volatile float small = 1;
    n = 0;
    while (small >= std::numeric_limits<float>::min()) small = small / 2, ++n;
    REQUIRE(n == underflow_depth(rational(1, 2), binary32).subnormal);
}

TEST_CASE("The depths of other factors agree with logarithms") {
    for (const rational r : {rational(1, 10), rational(9, 10), rational(99, 100), rational(2, 3)}) {
        const double decades =
            std::log(static_cast<double>(r.numerator) / static_cast<double>(r.denominator));
        const auto depth = underflow_depth(r, binary64);
        REQUIRE(depth.subnormal == static_cast<int>(std::ceil(-1022 * std::log(2.0) / decades)));
        REQUIRE(depth.zero == static_cast<int>(std::ceil(-1075 * std::log(2.0) / decades)));
    }
}

TEST_CASE("Factors close to 1 are within the limits of constant expressions") {
    STATIC_REQUIRE(underflow_depth({9, 10}, binary64) == underflow{6724, 7073});
    STATIC_REQUIRE(underflow_depth({999, 1000}, binary64) == underflow{708043, 744761});
    STATIC_REQUIRE(overflow_depth({1001, 1000}, binary32) == 88768);
    REQUIRE_THROWS_AS(underflow_depth({999'999'999'999, 1'000'000'000'000}, binary64),
                      std::domain_error);
}

TEST_CASE("A factor that does not shrink or does not grow is refused") {
    REQUIRE_THROWS_AS(underflow_depth(1, binary64), std::domain_error);
    REQUIRE_THROWS_AS(underflow_depth(0, binary64), std::domain_error);
    REQUIRE_THROWS_AS(overflow_depth(1, binary64), std::domain_error);
}
