#include "rounded.hpp"

#include <gradus/numbers/elementary/erf_derivative.hpp>

// The expected roundings are those of 400 bits.
namespace {

constexpr auto first = []<rounding Mode>(auto x) {
    return gradus::numbers::erf_derivative<Mode>(x);
};
constexpr auto second = []<rounding Mode>(auto x) {
    return gradus::numbers::erf_second_derivative<Mode>(x);
};

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(first, expected);
}
template <class Real>
constexpr bool second_is(row<Real> expected) {
    return rounds(second, expected);
}

} // namespace

TEMPLATE_TEST_CASE("the derivatives of erf at special numbers", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(0))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, Real(0))));
    STATIC_REQUIRE(second_is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(second_is(exactly(-infinity<Real>, Real(0))));
    STATIC_REQUIRE(second_is(exactly(infinity<Real>, Real(-0.0))));
    STATIC_REQUIRE(second_is(exactly(Real(0.0), Real(-0.0))));
    STATIC_REQUIRE(second_is(exactly(Real(-0.0), Real(0.0))));
}

TEST_CASE("erf_derivative of 0 is 2/sqrt(pi)") {
    STATIC_REQUIRE(
        is<double>({0.0, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6ep+0}));
    STATIC_REQUIRE(
        is<double>({-0.0, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6ep+0}));
    STATIC_REQUIRE(is<float>({0.0F, 0x1.20dd76p+0F, 0x1.20dd74p+0F, 0x1.20dd76p+0F}));
}

TEST_CASE("erf_derivative of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6dp+0,
                               0x1.20dd750429b6ep+0}));
    STATIC_REQUIRE(
        is<double>({0x1p-33, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6ep+0}));
    STATIC_REQUIRE(
        is<double>({0x1p-32, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6dp+0, 0x1.20dd750429b6ep+0}));
    STATIC_REQUIRE(
        is<double>({-0x1p-26, 0x1.20dd750429b6cp+0, 0x1.20dd750429b6bp+0, 0x1.20dd750429b6cp+0}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, 0x1.a911f096fbc26p-2, 0x1.a911f096fbc25p-2, 0x1.a911f096fbc26p-2}));
    STATIC_REQUIRE(is<double>(
        {0x1.8p+2, 0x1.2dc119095729fp-52, 0x1.2dc119095729ep-52, 0x1.2dc119095729fp-52}));
    STATIC_REQUIRE(is<double>(
        {-0x1.4p+4, 0x1.11a8b54a30c34p-577, 0x1.11a8b54a30c34p-577, 0x1.11a8b54a30c35p-577}));
    STATIC_REQUIRE(is<double>({0x1.b333333333333p+4, 0x0.000000000007p-1022, 0x0.000000000007p-1022,
                               0x0.0000000000071p-1022}));
    STATIC_REQUIRE(
        is<double>({0x1.b4a3d70a3d70ap+4, 0x0.0000000000001p-1022, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({0x1.bfff972474539p+4, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({0x1.cp+4, 0.0, 0.0, 0x0.0000000000001p-1022}));
}

TEST_CASE("erf_derivative of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>(
        {0x1.0b4bc19c039c2p-12, 0x1.20dd73c93e493p+0, 0x1.20dd73c93e492p+0, 0x1.20dd73c93e493p+0}));
    STATIC_REQUIRE(is<double>(
        {-0x1.05dd539311df8p-12, 0x1.20dd73d5e951fp+0, 0x1.20dd73d5e951fp+0, 0x1.20dd73d5e952p+0}));
    STATIC_REQUIRE(is<double>({-0x1.723d620a0cf77p-11, 0x1.20dd6b935c521p+0, 0x1.20dd6b935c521p+0,
                               0x1.20dd6b935c522p+0}));
    STATIC_REQUIRE(is<double>({0x1.49d581324bb22p+4, 0x1.0f14407ce8561p-613, 0x1.0f14407ce856p-613,
                               0x1.0f14407ce8561p-613}));
}

TEST_CASE("erf_derivative of floats") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1.20dd76p+0F, 0x1.20dd74p+0F, 0x1.20dd76p+0F}));
    STATIC_REQUIRE(is<float>({-0x1p-12F, 0x1.20dd74p+0F, 0x1.20dd72p+0F, 0x1.20dd74p+0F}));
    STATIC_REQUIRE(is<float>({-0x1p+0F, 0x1.a911fp-2F, 0x1.a911fp-2F, 0x1.a911f2p-2F}));
    STATIC_REQUIRE(is<float>({0x1.28p+3F, 0x1.a9b08p-124F, 0x1.a9b07ep-124F, 0x1.a9b08p-124F}));
    STATIC_REQUIRE(is<float>({0x1.4p+3F, 0x1.ep-145F, 0x1.dp-145F, 0x1.ep-145F}));
    STATIC_REQUIRE(is<float>({-0x1.5p+3F, 0.0F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({0x1.18256p-6F, 0x1.20c7d6p+0F, 0x1.20c7d6p+0F, 0x1.20c7d8p+0F}));
    STATIC_REQUIRE(is<float>({-0x1.ebfbb8p-16F, 0x1.20dd74p+0F, 0x1.20dd74p+0F, 0x1.20dd76p+0F}));
}

TEST_CASE("erf_second_derivative of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(second_is<double>({0x0.0000000000001p-1022, -0x0.0000000000002p-1022,
                                      -0x0.0000000000003p-1022, -0x0.0000000000002p-1022}));
    STATIC_REQUIRE(second_is<double>(
        {0x1p-33, -0x1.20dd750429b6dp-32, -0x1.20dd750429b6ep-32, -0x1.20dd750429b6dp-32}));
    STATIC_REQUIRE(second_is<double>(
        {0x1p-32, -0x1.20dd750429b6dp-31, -0x1.20dd750429b6ep-31, -0x1.20dd750429b6dp-31}));
    STATIC_REQUIRE(second_is<double>(
        {-0x1p-26, 0x1.20dd750429b6cp-25, 0x1.20dd750429b6bp-25, 0x1.20dd750429b6cp-25}));
    STATIC_REQUIRE(second_is<double>(
        {-0x1p+0, 0x1.a911f096fbc26p-1, 0x1.a911f096fbc25p-1, 0x1.a911f096fbc26p-1}));
    STATIC_REQUIRE(second_is<double>(
        {0x1.8p+2, -0x1.c4a1a58e02beep-49, -0x1.c4a1a58e02befp-49, -0x1.c4a1a58e02beep-49}));
    STATIC_REQUIRE(second_is<double>(
        {-0x1.4p+4, 0x1.5612e29cbcf41p-572, 0x1.5612e29cbcf41p-572, 0x1.5612e29cbcf42p-572}));
    STATIC_REQUIRE(second_is<double>({0x1.b333333333333p+4, -0x0.00000000017dbp-1022,
                                      -0x0.00000000017dcp-1022, -0x0.00000000017dbp-1022}));
    STATIC_REQUIRE(second_is<double>({0x1.b4a3d70a3d70ap+4, -0x0.000000000002dp-1022,
                                      -0x0.000000000002ep-1022, -0x0.000000000002dp-1022}));
    STATIC_REQUIRE(second_is<double>({0x1.bfff972474539p+4, -0.0, -0x0.0000000000001p-1022, -0.0}));
    STATIC_REQUIRE(second_is<double>({0x1.cp+4, -0.0, -0x0.0000000000001p-1022, -0.0}));
}

TEST_CASE("erf_second_derivative of doubles that are hard to round") {
    STATIC_REQUIRE(second_is<double>(
        {-0x1.997dd472238fep-1, 0x1.e772ce6a9ae08p-1, 0x1.e772ce6a9ae07p-1, 0x1.e772ce6a9ae08p-1}));
    STATIC_REQUIRE(second_is<double>(
        {0x1.aa7127e7651cdp-4, -0x1.dc002f41b7c4p-3, -0x1.dc002f41b7c41p-3, -0x1.dc002f41b7c4p-3}));
    STATIC_REQUIRE(second_is<double>({0x1.01960974aabd6p+1, -0x1.442e3a0660e95p-4,
                                      -0x1.442e3a0660e96p-4, -0x1.442e3a0660e95p-4}));
    STATIC_REQUIRE(second_is<double>(
        {-0x1.8be9734f34f4ep-6, 0x1.be7a5c5c65e77p-5, 0x1.be7a5c5c65e77p-5, 0x1.be7a5c5c65e78p-5}));
}

TEST_CASE("erf_second_derivative of floats") {
    STATIC_REQUIRE(second_is<float>({0x1p-149F, -0x1p-148F, -0x1.8p-148F, -0x1p-148F}));
    STATIC_REQUIRE(
        second_is<float>({-0x1p-12F, 0x1.20dd74p-11F, 0x1.20dd72p-11F, 0x1.20dd74p-11F}));
    STATIC_REQUIRE(second_is<float>({-0x1p+0F, 0x1.a911fp-1F, 0x1.a911fp-1F, 0x1.a911f2p-1F}));
    STATIC_REQUIRE(
        second_is<float>({0x1.28p+3F, -0x1.ec3414p-120F, -0x1.ec3414p-120F, -0x1.ec3412p-120F}));
    STATIC_REQUIRE(second_is<float>({0x1.4p+3F, -0x1.2b8p-140F, -0x1.2cp-140F, -0x1.2b8p-140F}));
    STATIC_REQUIRE(second_is<float>({-0x1.5p+3F, 0.0F, 0.0F, 0x1p-149F}));
}
