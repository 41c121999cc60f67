#include "rounded.hpp"

#include <gradus/numbers/elementary/sigmoid.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::sigmoid<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("sigmoid of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(0))));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(0.5))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(0.5))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, Real(1))));
}

TEST_CASE("sigmoid of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x1p-1, 0x1p-1, 0x1.0000000000001p-1}));
    STATIC_REQUIRE(is<double>({-0x0.0000000000001p-1022, 0x1p-1, 0x1.fffffffffffffp-2, 0x1p-1}));
    STATIC_REQUIRE(is<double>({0x1p-53, 0x1p-1, 0x1p-1, 0x1.0000000000001p-1}));
    STATIC_REQUIRE(is<double>({0x1p-52, 0x1p-1, 0x1p-1, 0x1.0000000000001p-1}));
    STATIC_REQUIRE(is<double>({-0x1p-52, 0x1.fffffffffffffp-2, 0x1.fffffffffffffp-2, 0x1p-1}));
    STATIC_REQUIRE(is<double>({0x1p-51, 0x1.0000000000001p-1, 0x1p-1, 0x1.0000000000001p-1}));
    STATIC_REQUIRE(
        is<double>({-0x1p-51, 0x1.ffffffffffffep-2, 0x1.ffffffffffffep-2, 0x1.fffffffffffffp-2}));
    STATIC_REQUIRE(
        is<double>({0x1.002p-41, 0x1.00000000004p-1, 0x1.00000000004p-1, 0x1.0000000000401p-1}));
    STATIC_REQUIRE(
        is<double>({-0x1.002p-41, 0x1.ffffffffff7ffp-2, 0x1.ffffffffff7ffp-2, 0x1.ffffffffff8p-2}));
    STATIC_REQUIRE(is<double>({0x1p-27, 0x1.0000001p-1, 0x1.0000000ffffffp-1, 0x1.0000001p-1}));
    STATIC_REQUIRE(is<double>({-0x1p-27, 0x1.ffffffep-2, 0x1.ffffffep-2, 0x1.ffffffe000001p-2}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.764d4f5d5a2bdp-1, 0x1.764d4f5d5a2bcp-1, 0x1.764d4f5d5a2bdp-1}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, 0x1.136561454ba86p-2, 0x1.136561454ba86p-2, 0x1.136561454ba87p-2}));
    STATIC_REQUIRE(
        is<double>({0x1.2p+5, 0x1.ffffffffffffep-1, 0x1.ffffffffffffdp-1, 0x1.ffffffffffffep-1}));
    STATIC_REQUIRE(is<double>({0x1.28p+5, 0x1.fffffffffffffp-1, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1.f8p+5, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1p+6, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>(
        {-0x1.4p+5, 0x1.39792499b1a24p-58, 0x1.39792499b1a24p-58, 0x1.39792499b1a25p-58}));
    STATIC_REQUIRE(is<double>(
        {-0x1.62p+9, 0x1.7c8ab2288c9abp-1022, 0x1.7c8ab2288c9abp-1022, 0x1.7c8ab2288c9acp-1022}));
    STATIC_REQUIRE(is<double>({-0x1.749999999999ap+9, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x1.f4p+9, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({0x1.77p+11, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
}

TEST_CASE("sigmoid of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>({-0x1.83334c08b2b86p+5, 0x1.20b67fa0e1693p-70, 0x1.20b67fa0e1692p-70,
                               0x1.20b67fa0e1693p-70}));
    STATIC_REQUIRE(is<double>({-0x1.c13bd7388ca08p+2, 0x1.d48aa8c281a86p-11, 0x1.d48aa8c281a86p-11,
                               0x1.d48aa8c281a87p-11}));
    STATIC_REQUIRE(is<double>(
        {-0x1.99fadb25db345p-4, 0x1.e665cae530433p-2, 0x1.e665cae530433p-2, 0x1.e665cae530434p-2}));
    STATIC_REQUIRE(is<double>({-0x1.e7cb2b2423542p+5, 0x1.05e3eed6315a5p-88, 0x1.05e3eed6315a5p-88,
                               0x1.05e3eed6315a6p-88}));
}

TEST_CASE("sigmoid of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1p-1F, 0x1p-1F, 0x1.000002p-1F}));
    STATIC_REQUIRE(is<float>({0x1p-23F, 0x1p-1F, 0x1p-1F, 0x1.000002p-1F}));
    STATIC_REQUIRE(is<float>({-0x1p-22F, 0x1.fffffcp-2F, 0x1.fffffcp-2F, 0x1.fffffep-2F}));
    STATIC_REQUIRE(is<float>({0x1.1p+4F, 0x1.fffffep-1F, 0x1.fffffep-1F, 0x1p+0F}));
    STATIC_REQUIRE(is<float>({-0x1.5ep+6F, 0x1.b2cafp-127F, 0x1.b2caecp-127F, 0x1.b2cafp-127F}));
    STATIC_REQUIRE(is<float>({-0x1.9f999ap+6F, 0x1p-149F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({-0x1.b8p+6F, 0.0F, 0.0F, 0x1p-149F}));
}

TEST_CASE("sigmoid of floats that are hard to round") {
    STATIC_REQUIRE(
        is<float>({-0x1.51d04cp+6F, 0x1.1debfep-122F, 0x1.1debfep-122F, 0x1.1decp-122F}));
    STATIC_REQUIRE(
        is<float>({-0x1.3fa698p+6F, 0x1.a2dec8p-116F, 0x1.a2dec6p-116F, 0x1.a2dec8p-116F}));
    STATIC_REQUIRE(is<float>({0x1.712c1p-9F, 0x1.005c4cp-1F, 0x1.005c4ap-1F, 0x1.005c4cp-1F}));
}

TEST_CASE("sigmoid gives the same bits at run time") {
    volatile double x = -0x1.83334c08b2b86p+5;
    volatile float y = -0x1.51d04cp+6F;
    REQUIRE(rounds(function, row<double>{x, 0x1.20b67fa0e1693p-70, 0x1.20b67fa0e1692p-70,
                                         0x1.20b67fa0e1693p-70}));
    REQUIRE(rounds(function, row<float>{y, 0x1.1debfep-122F, 0x1.1debfep-122F, 0x1.1decp-122F}));
}
