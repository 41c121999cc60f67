#include "rounded.hpp"

#include <gradus/numbers/elementary/log1p.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::log1p<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("log1p of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-2), not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-1), -infinity<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(-0.0))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(0.0))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, infinity<Real>)));
}

TEST_CASE("log1p of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>(
        {0x0.0000000000001p-1022, 0x0.0000000000001p-1022, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x0.0000000000001p-1022, -0x0.0000000000001p-1022,
                               -0x0.0000000000002p-1022, -0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({0x1p-53, 0x1p-53, 0x1.fffffffffffffp-54, 0x1p-53}));
    STATIC_REQUIRE(is<double>({0x1p-52, 0x1.fffffffffffffp-53, 0x1.fffffffffffffp-53, 0x1p-52}));
    STATIC_REQUIRE(
        is<double>({-0x1p-52, -0x1.0000000000001p-52, -0x1.0000000000001p-52, -0x1p-52}));
    STATIC_REQUIRE(is<double>({-0x1.fffffffffffffp-1, -0x1.25e4f7b2737fap+5, -0x1.25e4f7b2737fbp+5,
                               -0x1.25e4f7b2737fap+5}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.62e42fefa39efp-1, 0x1.62e42fefa39efp-1, 0x1.62e42fefa39fp-1}));
    STATIC_REQUIRE(
        is<double>({0x1p+53, 0x1.25e4f7b2737fap+5, 0x1.25e4f7b2737fap+5, 0x1.25e4f7b2737fbp+5}));
    STATIC_REQUIRE(
        is<double>({0x1p+100, 0x1.1542457337d43p+6, 0x1.1542457337d42p+6, 0x1.1542457337d43p+6}));
    STATIC_REQUIRE(is<double>({0x1.fffffffffffffp+1023, 0x1.62e42fefa39efp+9, 0x1.62e42fefa39efp+9,
                               0x1.62e42fefa39fp+9}));
}

TEST_CASE("log1p of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>(
        {0x1.dab4851224266p-1, 0x1.4fe5586e62bbfp-1, 0x1.4fe5586e62bbfp-1, 0x1.4fe5586e62bcp-1}));
    STATIC_REQUIRE(is<double>(
        {0x1.184689c1073f8p-2, 0x1.ef79a263c45edp-3, 0x1.ef79a263c45edp-3, 0x1.ef79a263c45eep-3}));
    STATIC_REQUIRE(is<double>(
        {0x1.740e8ffc7b394p+6, 0x1.22c7d1fb372f7p+2, 0x1.22c7d1fb372f7p+2, 0x1.22c7d1fb372f8p+2}));
    STATIC_REQUIRE(is<double>({-0x1.c387d8f452305p-3, -0x1.fe17facb08c02p-3, -0x1.fe17facb08c02p-3,
                               -0x1.fe17facb08c01p-3}));
}

TEST_CASE("log1p of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1p-149F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({-0x1.fffffep-1F, -0x1.0a2b24p+4F, -0x1.0a2b24p+4F, -0x1.0a2b22p+4F}));
    STATIC_REQUIRE(is<float>({0x1.fffffep+127F, 0x1.62e43p+6F, 0x1.62e42ep+6F, 0x1.62e43p+6F}));
}

TEST_CASE("log1p of floats that are hard to round") {
    STATIC_REQUIRE(
        is<float>({-0x1.d22efcp-11F, -0x1.d26412p-11F, -0x1.d26414p-11F, -0x1.d26412p-11F}));
    STATIC_REQUIRE(is<float>({0x1.f03892p-11F, 0x1.effc7ep-11F, 0x1.effc7cp-11F, 0x1.effc7ep-11F}));
    STATIC_REQUIRE(is<float>({0x1.088058p-6F, 0x1.066396p-6F, 0x1.066396p-6F, 0x1.066398p-6F}));
}

TEST_CASE("log1p gives the same bits at run time") {
    volatile double x = 0x1.dab4851224266p-1;
    volatile float y = -0x1.d22efcp-11F;
    REQUIRE(rounds(
        function, row<double>{x, 0x1.4fe5586e62bbfp-1, 0x1.4fe5586e62bbfp-1, 0x1.4fe5586e62bcp-1}));
    REQUIRE(rounds(function, row<float>{y, -0x1.d26412p-11F, -0x1.d26414p-11F, -0x1.d26412p-11F}));
}
