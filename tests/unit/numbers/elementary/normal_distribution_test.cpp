#include "catch.hpp"
#include "close.hpp"

#include <gradus/numbers/elementary.hpp>
#include <gradus/numbers/interval.hpp>

#include <limits>

using namespace gradus;
using numbers::normal_density;
using numbers::normal_distribution;
using numbers::normal_tail;

// By mpmath with 60 digits.
TEST_CASE("The normal distribution has its digits at zero, near it and far out") {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    STATIC_REQUIRE(normal_distribution(0.0) == 0.5);
    STATIC_REQUIRE(normal_distribution(1.0) == 0.84134474606854294858523254563081);
    STATIC_REQUIRE(
        close(normal_distribution(-10.0), 7.6198530241605260659733432515993e-24, 0x1p-52));
    STATIC_REQUIRE(close(normal_distribution(-37.0), 5.725571222524576822683193e-300, 0x1p-51));
    STATIC_REQUIRE(normal_distribution(infinity) == 1);
    STATIC_REQUIRE(normal_distribution(-infinity) == 0);
    STATIC_REQUIRE(normal_distribution(1e-300) == 0.5);
    STATIC_REQUIRE(close(normal_density(0.0), 0.39894228040143267793994605993438, 0x1p-52));
    STATIC_REQUIRE(close(normal_density(5e-324), 0.39894228040143267793994605993438, 0x1p-52));
    STATIC_REQUIRE(close(normal_density(-10.0), 7.6945986267064193463390335159902e-23, 0x1p-51));
    STATIC_REQUIRE(normal_density(infinity) == 0);
}

TEST_CASE("A tail too small for a double keeps its digits when it is scaled") {
    STATIC_REQUIRE(normal_tail(-38.0) < 0x1p-1040);
    STATIC_REQUIRE(close(normal_tail(-38.0, 64), 5.32267585012123171681277e-297, 0x1p-50));
}

TEST_CASE("What erf's intervals enclose holds the distribution") {
    for (int i = -600; i <= 600; ++i) {
        const double x = i / 16.0;
        const auto enclosed = erfc(-interval<double>(x) / sqrt(interval<double>(2))) / 2;
        const double off = 0x1p-51 * normal_distribution(x) + 0x1p-1070;
        REQUIRE(!disjoint(enclosed, interval<double>(normal_distribution(x) - off,
                                                     normal_distribution(x) + off)));
    }
}
