#include "rounded.hpp"

#include <gradus/numbers/elementary/round.hpp>

namespace {

using namespace gradus::numbers::elementary;

constexpr uint128 unit = uint128{1} << 100;

/// The rounding of a number in (2¹⁰⁰ + below, 2¹⁰⁰ + below + width)·2^(exponent − 100).
template <rounding Mode, class Real>
constexpr Real rounded(bool negative, int exponent, uint128 below, uint128 width) {
    return from_bits<Real>(
        round_between<Mode, Real>(negative, exponent - 100, unit + below, width));
}

template <rounding Mode, class Real>
constexpr bool open(uint128 below, uint128 width) {
    return round_between<Mode, Real>(false, -100, unit + below, width) == undecided;
}

constexpr uint128 last = uint128{1} << 48; // the last place of a double in [1, 2)

} // namespace

TEST_CASE("a number between two doubles goes to the nearer, the lower or the upper") {
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, 0, 1, 1) == 1);
    STATIC_REQUIRE(rounded<rounding::downward, double>(false, 0, 1, 1) == 1);
    STATIC_REQUIRE(rounded<rounding::upward, double>(false, 0, 1, 1) == 0x1.0000000000001p0);
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(true, 0, 1, 1) == -1);
    STATIC_REQUIRE(rounded<rounding::downward, double>(true, 0, 1, 1) == -0x1.0000000000001p0);
    STATIC_REQUIRE(rounded<rounding::upward, double>(true, 0, 1, 1) == -1);
    STATIC_REQUIRE(rounded<rounding::to_nearest, float>(false, 0, 1, 1) == 1);
    STATIC_REQUIRE(rounded<rounding::upward, float>(false, 0, 1, 1) == 0x1.000002p0F);
}

TEST_CASE("the ends of an enclosure are excluded") {
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, 0, 0, last / 2) == 1);
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, 0, last / 2, last)
                   == 0x1.0000000000001p0);
    STATIC_REQUIRE(rounded<rounding::downward, double>(false, 0, last, last)
                   == 0x1.0000000000001p0);
    STATIC_REQUIRE(rounded<rounding::upward, double>(false, 0, last, last) == 0x1.0000000000002p0);
}

TEST_CASE("an enclosure that holds a rounding boundary is undecided") {
    STATIC_REQUIRE(open<rounding::to_nearest, double>(0, last / 2 + 1));
    STATIC_REQUIRE(open<rounding::to_nearest, double>(last / 2 - 1, 2));
    STATIC_REQUIRE(open<rounding::downward, double>(last - 1, 2));
    STATIC_REQUIRE(open<rounding::upward, double>(last - 1, 2));
    STATIC_REQUIRE_FALSE(open<rounding::upward, double>(last / 2 - 1, 2));
    STATIC_REQUIRE_FALSE(open<rounding::to_nearest, float>(last / 2 - 1, 2));
}

TEST_CASE("a carry reaches the next power of two") {
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, 0, unit - 2, 1) == 2);
    STATIC_REQUIRE(rounded<rounding::downward, double>(false, 0, unit - 2, 1)
                   == 0x1.fffffffffffffp0);
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, 1023, unit - 2, 1)
                   == infinity<double>);
}

TEMPLATE_TEST_CASE("too large or too small for the format", "", float, double) {
    using Real = TestType;
    using limits = std::numeric_limits<Real>;
    constexpr auto down = rounding::downward, up = rounding::upward, near = rounding::to_nearest;
    STATIC_REQUIRE(from_bits<Real>(overflow<near, Real>(false)) == infinity<Real>);
    STATIC_REQUIRE(from_bits<Real>(overflow<down, Real>(false)) == limits::max());
    STATIC_REQUIRE(from_bits<Real>(overflow<up, Real>(false)) == infinity<Real>);
    STATIC_REQUIRE(from_bits<Real>(overflow<up, Real>(true)) == limits::lowest());
    STATIC_REQUIRE(same(from_bits<Real>(underflow<near, Real>(false)), Real(0)));
    STATIC_REQUIRE(same(from_bits<Real>(underflow<down, Real>(false)), Real(0)));
    STATIC_REQUIRE(same(from_bits<Real>(underflow<up, Real>(false)), limits::denorm_min()));
    STATIC_REQUIRE(same(from_bits<Real>(underflow<up, Real>(true)), Real(-0.0)));
    STATIC_REQUIRE(same(from_bits<Real>(underflow<down, Real>(true)), -limits::denorm_min()));
}

TEST_CASE("subnormal numbers keep fewer bits, and half of the smallest is the last boundary") {
    constexpr double smallest = std::numeric_limits<double>::denorm_min();
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, -1075, 0, 1) == smallest);
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, -1076, unit - 2, 1) == 0);
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, -1074, unit / 2 - 2, 1)
                   == smallest);
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, -1074, unit / 2, 1)
                   == 2 * smallest);
    STATIC_REQUIRE(rounded<rounding::to_nearest, double>(false, -1023, unit - 2, 1)
                   == std::numeric_limits<double>::min());
}

TEST_CASE("beside a number") {
    STATIC_REQUIRE(from_bits<double>(round_beside<rounding::upward, double>(one, true))
                   == 0x1.0000000000001p0);
    STATIC_REQUIRE(from_bits<double>(round_beside<rounding::to_nearest, double>(one, true)) == 1);
    STATIC_REQUIRE(from_bits<double>(round_beside<rounding::downward, double>(one, false))
                   == 0x1.fffffffffffffp-1);
    STATIC_REQUIRE(from_bits<double>(round_beside<rounding::to_nearest, double>(one, false)) == 1);
}
