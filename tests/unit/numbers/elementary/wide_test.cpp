#include "catch.hpp"

#include <gradus/numbers/elementary/wide.hpp>

namespace {

using namespace gradus::numbers::elementary;

constexpr bool operator==(wide const& a, wide const& b) { return is_zero(a - b); }

/// Whether a is b but for 2^-bits of b.
constexpr bool agree(wide const& a, wide const& b, int bits) {
    const wide difference = a - b;
    return is_zero(difference) || difference.exponent < b.exponent - bits;
}

constexpr wide third = reciprocal(to_wide(3));

} // namespace

TEST_CASE("wide numbers add and subtract") {
    STATIC_REQUIRE(to_wide(2) + to_wide(3) == to_wide(5));
    STATIC_REQUIRE(to_wide(2) - to_wide(3) == to_wide(-1));
    STATIC_REQUIRE(to_wide(-2) + to_wide(2) == to_wide(0));
    STATIC_REQUIRE(to_wide(0) + to_wide(7) == to_wide(7));
    STATIC_REQUIRE(to_wide(7) - to_wide(0) == to_wide(7));
    STATIC_REQUIRE((to_wide(1) + scaled(to_wide(1), -255)) - to_wide(1)
                   == scaled(to_wide(1), -255));
    STATIC_REQUIRE(to_wide(1) + scaled(to_wide(1), -256) == to_wide(1));
    STATIC_REQUIRE(scaled(to_wide(1), 64) - to_wide(1) + to_wide(1) == scaled(to_wide(1), 64));
    STATIC_REQUIRE(scaled(to_wide(1), 200) + to_wide(1) - scaled(to_wide(1), 200) == to_wide(1));
}

TEST_CASE("wide numbers multiply") {
    STATIC_REQUIRE(to_wide(6) * to_wide(-7) == to_wide(-42));
    STATIC_REQUIRE(to_wide(0) * to_wide(7) == to_wide(0));
    constexpr wide near = to_wide(1) - scaled(to_wide(1), -100);
    STATIC_REQUIRE(near * near == to_wide(1) - scaled(to_wide(1), -99) + scaled(to_wide(1), -200));
}

TEST_CASE("wide numbers divide") {
    STATIC_REQUIRE(agree(third * to_wide(3), to_wide(1), 249));
    STATIC_REQUIRE(agree(third, divided_by(to_wide(1), 3), 249));
    STATIC_REQUIRE(agree(to_wide(355) / to_wide(-113) * to_wide(113), to_wide(-355), 249));
    STATIC_REQUIRE(divided_by(to_wide(21), 7) == to_wide(3));
    STATIC_REQUIRE(divided_by(to_wide(0), 7) == to_wide(0));
    STATIC_REQUIRE(agree(reciprocal(to_wide(-4)), scaled(to_wide(-1), -2), 249));
}

TEST_CASE("wide numbers are rounded with an error of 2⁻¹⁶⁰ in mind") {
    using gradus::rounding;
    constexpr wide tie = to_wide(1) + scaled(to_wide(1), -53);
    STATIC_REQUIRE(from_bits<double>(round_wide<rounding::to_nearest, double>(third)) == 1.0 / 3);
    STATIC_REQUIRE(from_bits<double>(round_wide<rounding::upward, double>(-third)) == -1.0 / 3);
    STATIC_REQUIRE(
        from_bits<double>(round_wide<rounding::to_nearest, double>(tie + scaled(to_wide(1), -159)))
        == 0x1.0000000000001p0);
    STATIC_REQUIRE(
        from_bits<double>(round_wide<rounding::to_nearest, double>(tie - scaled(to_wide(1), -159)))
        == 1);
    STATIC_REQUIRE(round_wide<rounding::to_nearest, double>(tie) == undecided);
    STATIC_REQUIRE(round_wide<rounding::to_nearest, double>(tie + scaled(to_wide(1), -161))
                   == undecided);
    STATIC_REQUIRE(round_wide<rounding::to_nearest, double>(tie - scaled(to_wide(1), -161))
                   == undecided);
    STATIC_REQUIRE(round_wide<rounding::upward, double>(to_wide(1)) == undecided);
}
