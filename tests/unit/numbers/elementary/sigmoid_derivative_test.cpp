#include "rounded.hpp"

#include <gradus/numbers/elementary/sigmoid_derivative.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) {
    return gradus::numbers::sigmoid_derivative<Mode>(x);
};

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("sigmoid_derivative of special numbers is exact in every mode", "", float,
                   double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(0))));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(0.25))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(0.25))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, Real(0))));
}

TEST_CASE("sigmoid_derivative of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x1p-2, 0x1.fffffffffffffp-3, 0x1p-2}));
    STATIC_REQUIRE(is<double>({-0x0.0000000000001p-1022, 0x1p-2, 0x1.fffffffffffffp-3, 0x1p-2}));
    STATIC_REQUIRE(is<double>({0x1p-28, 0x1p-2, 0x1.fffffffffffffp-3, 0x1p-2}));
    STATIC_REQUIRE(is<double>({0x1p-26, 0x1p-2, 0x1.fffffffffffffp-3, 0x1p-2}));
    STATIC_REQUIRE(
        is<double>({0x1p-25, 0x1.ffffffffffffep-3, 0x1.ffffffffffffep-3, 0x1.fffffffffffffp-3}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.92a946fa34394p-3, 0x1.92a946fa34394p-3, 0x1.92a946fa34395p-3}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, 0x1.92a946fa34394p-3, 0x1.92a946fa34394p-3, 0x1.92a946fa34395p-3}));
    STATIC_REQUIRE(is<double>(
        {0x1.4p+5, 0x1.39792499b1a24p-58, 0x1.39792499b1a24p-58, 0x1.39792499b1a25p-58}));
    STATIC_REQUIRE(is<double>(
        {-0x1.2cp+8, 0x1.245639c3a49f7p-433, 0x1.245639c3a49f7p-433, 0x1.245639c3a49f8p-433}));
    STATIC_REQUIRE(is<double>(
        {0x1.62p+9, 0x1.7c8ab2288c9abp-1022, 0x1.7c8ab2288c9abp-1022, 0x1.7c8ab2288c9acp-1022}));
    STATIC_REQUIRE(is<double>({0x1.749999999999ap+9, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({0x1.75p+9, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x1.77p+11, 0.0, 0.0, 0x0.0000000000001p-1022}));
}

TEST_CASE("sigmoid_derivative of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>({-0x1.8fbadaabfa9a6p+4, 0x1.f0f51c0baecb2p-37, 0x1.f0f51c0baecb2p-37,
                               0x1.f0f51c0baecb3p-37}));
    STATIC_REQUIRE(is<double>({-0x1.abcaf7535342cp+4, 0x1.5813b07786542p-39, 0x1.5813b07786542p-39,
                               0x1.5813b07786543p-39}));
    STATIC_REQUIRE(is<double>(
        {0x1.581febbead2b8p+1, 0x1.e8481fdbbeb58p-5, 0x1.e8481fdbbeb57p-5, 0x1.e8481fdbbeb58p-5}));
    STATIC_REQUIRE(is<double>({0x1.b833b9889144cp+5, 0x1.882b8b86cd1fcp-80, 0x1.882b8b86cd1fbp-80,
                               0x1.882b8b86cd1fcp-80}));
}

TEST_CASE("sigmoid_derivative of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1p-2F, 0x1.fffffep-3F, 0x1p-2F}));
    STATIC_REQUIRE(is<float>({0x1p-11F, 0x1.fffffep-3F, 0x1.fffffep-3F, 0x1p-2F}));
    STATIC_REQUIRE(is<float>({0x1.5ep+6F, 0x1.b2cafp-127F, 0x1.b2caecp-127F, 0x1.b2cafp-127F}));
    STATIC_REQUIRE(is<float>({-0x1.9f999ap+6F, 0x1p-149F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({0x1.b8p+6F, 0.0F, 0.0F, 0x1p-149F}));
}

TEST_CASE("sigmoid_derivative of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({-0x1.f26314p-4F, 0x1.fe1c1p-3F, 0x1.fe1c0ep-3F, 0x1.fe1c1p-3F}));
    STATIC_REQUIRE(is<float>({0x1.f43ab8p-2F, 0x1.e2a126p-3F, 0x1.e2a124p-3F, 0x1.e2a126p-3F}));
    STATIC_REQUIRE(is<float>({0x1.0ed6bcp+3F, 0x1.ba4928p-13F, 0x1.ba4926p-13F, 0x1.ba4928p-13F}));
}

TEST_CASE("sigmoid_derivative gives the same bits at run time") {
    volatile double x = -0x1.8fbadaabfa9a6p+4;
    volatile float y = -0x1.f26314p-4F;
    REQUIRE(rounds(function, row<double>{x, 0x1.f0f51c0baecb2p-37, 0x1.f0f51c0baecb2p-37,
                                         0x1.f0f51c0baecb3p-37}));
    REQUIRE(rounds(function, row<float>{y, 0x1.fe1c1p-3F, 0x1.fe1c0ep-3F, 0x1.fe1c1p-3F}));
}
