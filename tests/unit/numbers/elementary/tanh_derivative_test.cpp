#include "rounded.hpp"

#include <gradus/numbers/elementary/tanh_derivative.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) {
    return gradus::numbers::tanh_derivative<Mode>(x);
};

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("tanh_derivative of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(0))));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(1))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(1))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, Real(0))));
}

TEST_CASE("tanh_derivative of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({-0x0.0000000000001p-1022, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1p-29, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1p-27, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(
        is<double>({0x1p-26, 0x1.ffffffffffffep-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.ae0dc0f990c45p-2, 0x1.ae0dc0f990c44p-2, 0x1.ae0dc0f990c45p-2}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, 0x1.ae0dc0f990c45p-2, 0x1.ae0dc0f990c44p-2, 0x1.ae0dc0f990c45p-2}));
    STATIC_REQUIRE(is<double>(
        {0x1.4p+4, 0x1.39792499b1a24p-56, 0x1.39792499b1a24p-56, 0x1.39792499b1a25p-56}));
    STATIC_REQUIRE(is<double>(
        {-0x1.2cp+7, 0x1.245639c3a49f7p-431, 0x1.245639c3a49f7p-431, 0x1.245639c3a49f8p-431}));
    STATIC_REQUIRE(is<double>(
        {0x1.62p+8, 0x1.7c8ab2288c9abp-1020, 0x1.7c8ab2288c9abp-1020, 0x1.7c8ab2288c9acp-1020}));
    STATIC_REQUIRE(is<double>(
        {0x1.74p+8, 0x0.0000000000006p-1022, 0x0.0000000000006p-1022, 0x0.0000000000007p-1022}));
    STATIC_REQUIRE(is<double>({0x1.75p+8, 0x0.0000000000001p-1022, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x1.77p+11, 0.0, 0.0, 0x0.0000000000001p-1022}));
}

TEST_CASE("tanh_derivative of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>(
        {0x1.9a72750f446b7p-4, 0x1.fae49d1d9f532p-1, 0x1.fae49d1d9f532p-1, 0x1.fae49d1d9f533p-1}));
    STATIC_REQUIRE(is<double>({0x1.ceecaaf521361p+2, 0x1.18064548d83fap-19, 0x1.18064548d83f9p-19,
                               0x1.18064548d83fap-19}));
    STATIC_REQUIRE(is<double>({-0x1.8a938da7826afp+4, 0x1.cb4f8aec11007p-70, 0x1.cb4f8aec11006p-70,
                               0x1.cb4f8aec11007p-70}));
    STATIC_REQUIRE(is<double>(
        {-0x1.a684092bda7e9p+0, 0x1.18cc3aa52781dp-3, 0x1.18cc3aa52781dp-3, 0x1.18cc3aa52781ep-3}));
}

TEST_CASE("tanh_derivative of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1p+0F, 0x1.fffffep-1F, 0x1p+0F}));
    STATIC_REQUIRE(is<float>({0x1p-12F, 0x1.fffffep-1F, 0x1.fffffep-1F, 0x1p+0F}));
    STATIC_REQUIRE(is<float>({0x1.5d999ap+5F, 0x1.e085p-125F, 0x1.e084fep-125F, 0x1.e085p-125F}));
    STATIC_REQUIRE(is<float>({-0x1.a0ccccp+5F, 0x1p-148F, 0x1p-149F, 0x1p-148F}));
    STATIC_REQUIRE(is<float>({0x1.ep+5F, 0.0F, 0.0F, 0x1p-149F}));
}

TEST_CASE("tanh_derivative of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({-0x1.03faccp+5F, 0x1.2cb1b2p-92F, 0x1.2cb1b2p-92F, 0x1.2cb1b4p-92F}));
    STATIC_REQUIRE(is<float>({0x1.3cec44p-5F, 0x1.ff3c06p-1F, 0x1.ff3c06p-1F, 0x1.ff3c08p-1F}));
    STATIC_REQUIRE(is<float>({-0x1.08d4a2p+2F, 0x1.0acb5ep-10F, 0x1.0acb5ep-10F, 0x1.0acb6p-10F}));
}

TEST_CASE("tanh_derivative gives the same bits at run time") {
    volatile double x = 0x1.9a72750f446b7p-4;
    volatile float y = -0x1.03faccp+5F;
    REQUIRE(rounds(function, row<double>{x, 0x1.fae49d1d9f532p-1, 0x1.fae49d1d9f532p-1,
                                         0x1.fae49d1d9f533p-1}));
    REQUIRE(rounds(function, row<float>{y, 0x1.2cb1b2p-92F, 0x1.2cb1b2p-92F, 0x1.2cb1b4p-92F}));
}
