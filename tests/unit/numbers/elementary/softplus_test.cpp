#include "rounded.hpp"

#include <gradus/numbers/elementary/softplus.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::softplus<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("softplus of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(0))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, infinity<Real>)));
}

TEST_CASE("softplus of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x1.62e42fefa39efp-1, 0x1.62e42fefa39efp-1,
                               0x1.62e42fefa39fp-1}));
    STATIC_REQUIRE(is<double>({-0x0.0000000000001p-1022, 0x1.62e42fefa39efp-1, 0x1.62e42fefa39efp-1,
                               0x1.62e42fefa39fp-1}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.5031eafefb049p+0, 0x1.5031eafefb049p+0, 0x1.5031eafefb04ap+0}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, 0x1.40c7abfbec124p-2, 0x1.40c7abfbec124p-2, 0x1.40c7abfbec125p-2}));
    STATIC_REQUIRE(is<double>({0x1.08p+5, 0x1.0800000000001p+5, 0x1.08p+5, 0x1.0800000000001p+5}));
    STATIC_REQUIRE(is<double>({0x1.24p+5, 0x1.24p+5, 0x1.24p+5, 0x1.2400000000001p+5}));
    STATIC_REQUIRE(is<double>({0x1.f8p+5, 0x1.f8p+5, 0x1.f8p+5, 0x1.f800000000001p+5}));
    STATIC_REQUIRE(is<double>({0x1p+6, 0x1p+6, 0x1p+6, 0x1.0000000000001p+6}));
    STATIC_REQUIRE(is<double>({0x1.5ep+9, 0x1.5ep+9, 0x1.5ep+9, 0x1.5e00000000001p+9}));
    STATIC_REQUIRE(is<double>({0x1.77p+11, 0x1.77p+11, 0x1.77p+11, 0x1.7700000000001p+11}));
    STATIC_REQUIRE(is<double>(
        {-0x1.2p+5, 0x1.0b6c3afdde063p-52, 0x1.0b6c3afdde062p-52, 0x1.0b6c3afdde063p-52}));
    STATIC_REQUIRE(is<double>(
        {-0x1.3p+5, 0x1.2188ad6ae3303p-55, 0x1.2188ad6ae3302p-55, 0x1.2188ad6ae3303p-55}));
    STATIC_REQUIRE(is<double>(
        {-0x1.5ep+9, 0x1.14f2b0fb9307fp-1010, 0x1.14f2b0fb9307fp-1010, 0x1.14f2b0fb9308p-1010}));
    STATIC_REQUIRE(
        is<double>({-0x1.748p+9, 0x0.0000000000001p-1022, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x1.75p+9, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x1.77p+11, 0.0, 0.0, 0x0.0000000000001p-1022}));
}

TEST_CASE("softplus of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>({-0x1.39e0cd74c0a31p+6, 0x1.bb60b8e078fb8p-114,
                               0x1.bb60b8e078fb8p-114, 0x1.bb60b8e078fb9p-114}));
    STATIC_REQUIRE(is<double>({-0x1.328a273c44261p+6, 0x1.5b186138e82a7p-111,
                               0x1.5b186138e82a6p-111, 0x1.5b186138e82a7p-111}));
    STATIC_REQUIRE(is<double>({-0x1.24d6f6fcbd74ap+6, 0x1.4d3c8212496d7p-106,
                               0x1.4d3c8212496d7p-106, 0x1.4d3c8212496d8p-106}));
    STATIC_REQUIRE(is<double>({-0x1.a6d9ff07918e8p+4, 0x1.d4932657a361ep-39, 0x1.d4932657a361dp-39,
                               0x1.d4932657a361ep-39}));
}

TEST_CASE("softplus of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1.62e43p-1F, 0x1.62e42ep-1F, 0x1.62e43p-1F}));
    STATIC_REQUIRE(is<float>({0x1.1p+4F, 0x1.1p+4F, 0x1.1p+4F, 0x1.100002p+4F}));
    STATIC_REQUIRE(is<float>({0x1.9p+6F, 0x1.9p+6F, 0x1.9p+6F, 0x1.900002p+6F}));
    STATIC_REQUIRE(is<float>({-0x1.9f999ap+6F, 0x1p-149F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({-0x1.b8p+6F, 0.0F, 0.0F, 0x1p-149F}));
}

TEST_CASE("softplus of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({-0x1.c14934p+4F, 0x1.672f96p-41F, 0x1.672f94p-41F, 0x1.672f96p-41F}));
    STATIC_REQUIRE(is<float>({-0x1.bde168p+4F, 0x1.bc6164p-41F, 0x1.bc6164p-41F, 0x1.bc6166p-41F}));
    STATIC_REQUIRE(is<float>({-0x1.9fa198p+0F, 0x1.709a48p-3F, 0x1.709a48p-3F, 0x1.709a4ap-3F}));
}

TEST_CASE("softplus gives the same bits at run time") {
    volatile double x = -0x1.39e0cd74c0a31p+6;
    volatile float y = -0x1.c14934p+4F;
    REQUIRE(rounds(function, row<double>{x, 0x1.bb60b8e078fb8p-114, 0x1.bb60b8e078fb8p-114,
                                         0x1.bb60b8e078fb9p-114}));
    REQUIRE(rounds(function, row<float>{y, 0x1.672f96p-41F, 0x1.672f94p-41F, 0x1.672f96p-41F}));
}
