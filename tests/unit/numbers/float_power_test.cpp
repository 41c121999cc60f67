#include "catch.hpp"

#include <gradus/numbers/interval.hpp>
#include <gradus/numbers/scalar.hpp>

#include <cmath>
#include <limits>

using gradus::contains;
using gradus::interval;
using gradus::pown;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int least = std::numeric_limits<int>::min();

/// Is every power of 2 of the format exact, and 0 or ∞ beyond? Does the interval's contain it?
template <class Real>
constexpr bool powers_of_two_are_exact(int smallest, int largest, Real smallest_number) {
    using limits = std::numeric_limits<Real>;
    Real power = smallest_number;
    for (int n = smallest; n <= largest; ++n, power = power + power) {
        if (pown(Real(2), n) != power || pown(Real(0.5), -n) != power) return false;
        if (pown(Real(-2), n) != (n % 2 == 0 ? power : -power)) return false;
        if (!(pown(interval<Real>(2), n) == interval<Real>(power))) return false;
    }
    return pown(Real(2), smallest - 1) == 0 && pown(Real(2), largest + 1) == limits::infinity();
}

} // namespace

TEST_CASE("Powers of two are exact to the smallest subnormal number") {
    STATIC_REQUIRE(pown(2.0, -1074) == std::numeric_limits<double>::denorm_min());
    STATIC_REQUIRE(pown(2.0f, -149) == std::numeric_limits<float>::denorm_min());
    REQUIRE(powers_of_two_are_exact<double>(-1074, 1023, 0x1p-1074));
    REQUIRE(powers_of_two_are_exact<float>(-149, 127, 0x1p-149f));
}

TEST_CASE("Powers of ten are the nearest numbers") {
    STATIC_REQUIRE(pown(10.0, 22) == 1e22);
    STATIC_REQUIRE(pown(10.0, 23) == 1e23);
    STATIC_REQUIRE(pown(10.0, 308) == 1e308);
    STATIC_REQUIRE(pown(10.0, -5) == 1e-5);
    STATIC_REQUIRE(pown(10.0, -308) == 1e-308);
    STATIC_REQUIRE(pown(10.0, -320) == 1e-320);
    STATIC_REQUIRE(pown(10.0, -323) == 1e-323);
    STATIC_REQUIRE(pown(10.0, -324) == 0);
    STATIC_REQUIRE(pown(10.0f, -45) == 1e-45f);
    STATIC_REQUIRE(contains(pown(interval<double>(10), -320), 1e-320));
}

TEST_CASE("A power of zero, infinity or NaN is IEEE 754's") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    STATIC_REQUIRE(pown(0.0, 0) == 1);
    STATIC_REQUIRE(pown(infinity, 0) == 1);
    REQUIRE(pown(nan, 0) == 1);
    REQUIRE(std::isnan(pown(nan, 3)));
    REQUIRE(std::isnan(pown(nan, -2)));
    STATIC_REQUIRE(pown(0.0, 3) == 0);
    STATIC_REQUIRE(pown(0.0, -3) == infinity);
    STATIC_REQUIRE(pown(-0.0, -3) == -infinity);
    STATIC_REQUIRE(pown(-0.0, -2) == infinity);
    STATIC_REQUIRE(pown(infinity, 2) == infinity);
    STATIC_REQUIRE(pown(-infinity, 3) == -infinity);
    REQUIRE(std::signbit(pown(-0.0, 3)));
    REQUIRE(!std::signbit(pown(-0.0, 2)));
    REQUIRE(std::signbit(pown(-infinity, -3)));
    REQUIRE(std::signbit(pown(-2.0, -1077)));
}

TEST_CASE("The least and the greatest exponents are as good as any") {
    STATIC_REQUIRE(pown(1.0, least) == 1);
    STATIC_REQUIRE(pown(-1.0, least) == 1);
    STATIC_REQUIRE(pown(-1.0, least + 1) == -1);
    STATIC_REQUIRE(pown(2.0, least) == 0);
    STATIC_REQUIRE(pown(0.5, least) == infinity);
    STATIC_REQUIRE(pown(1 - 0x1p-53, -(least + 1)) == 0x1.fffff80000101p-1);
}
