#include "rounded.hpp"

#include <gradus/numbers/elementary/tanh.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::tanh<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("tanh of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(-1))));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(-0.0))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(0.0))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, Real(1))));
}

TEST_CASE("tanh of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>(
        {0x0.0000000000001p-1022, 0x0.0000000000001p-1022, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>(
        {-0x0.0000000000001p-1022, -0x0.0000000000001p-1022, -0x0.0000000000001p-1022, -0.0}));
    STATIC_REQUIRE(is<double>({0x1p-28, 0x1p-28, 0x1.fffffffffffffp-29, 0x1p-28}));
    STATIC_REQUIRE(is<double>({0x1p-27, 0x1p-27, 0x1.fffffffffffffp-28, 0x1p-27}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.85efab514f394p-1, 0x1.85efab514f394p-1, 0x1.85efab514f395p-1}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, -0x1.85efab514f394p-1, -0x1.85efab514f395p-1, -0x1.85efab514f394p-1}));
    STATIC_REQUIRE(is<double>({0x1.3p+4, 0x1.fffffffffffffp-1, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({-0x1.4p+4, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(is<double>({0x1.6p+4, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1.f8p+4, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1p+5, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1.fffffffffffffp+1023, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({-0x1.fffffffffffffp+1023, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
}

TEST_CASE("tanh of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>({0x1.9189a6c10e479p+8, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1.0b34399d37fcdp+9, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1.627f1261440c2p+9, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1.e0000000000e1p-22, 0x1.dfffffffffeafp-22, 0x1.dfffffffffeaep-22,
                               0x1.dfffffffffeafp-22}));
}

TEST_CASE("tanh of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1p-149F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({0x1p-12F, 0x1p-12F, 0x1.fffffep-13F, 0x1p-12F}));
    STATIC_REQUIRE(is<float>({0x1.2p+3F, 0x1.fffffep-1F, 0x1.fffffep-1F, 0x1p+0F}));
    STATIC_REQUIRE(is<float>({0x1.4p+3F, 0x1p+0F, 0x1.fffffep-1F, 0x1p+0F}));
    STATIC_REQUIRE(is<float>({0x1.fffffep+127F, 0x1p+0F, 0x1.fffffep-1F, 0x1p+0F}));
}

TEST_CASE("tanh of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({-0x1.05ddccp-2F, -0x1.004daep-2F, -0x1.004daep-2F, -0x1.004dacp-2F}));
    STATIC_REQUIRE(is<float>({0x1.82c3dep-7F, 0x1.82bf46p-7F, 0x1.82bf44p-7F, 0x1.82bf46p-7F}));
    STATIC_REQUIRE(is<float>({0x1.a6f84p+2F, 0x1.ffff86p-1F, 0x1.ffff86p-1F, 0x1.ffff88p-1F}));
}

TEST_CASE("tanh gives the same bits at run time") {
    volatile double x = 0x1.9189a6c10e479p+8;
    volatile float y = -0x1.05ddccp-2F;
    REQUIRE(rounds(function, row<double>{x, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    REQUIRE(rounds(function, row<float>{y, -0x1.004daep-2F, -0x1.004daep-2F, -0x1.004dacp-2F}));
}
