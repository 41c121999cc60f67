#include "rounded.hpp"

#include <gradus/numbers/elementary/expm1.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::expm1<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("expm1 of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(-1))));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(-0.0))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(0.0))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, infinity<Real>)));
}

TEST_CASE("expm1 of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x0.0000000000001p-1022,
                               0x0.0000000000001p-1022, 0x0.0000000000002p-1022}));
    STATIC_REQUIRE(is<double>(
        {-0x0.0000000000001p-1022, -0x0.0000000000001p-1022, -0x0.0000000000001p-1022, -0.0}));
    STATIC_REQUIRE(is<double>({0x1p-53, 0x1p-53, 0x1p-53, 0x1.0000000000001p-53}));
    STATIC_REQUIRE(is<double>({0x1p-52, 0x1.0000000000001p-52, 0x1p-52, 0x1.0000000000001p-52}));
    STATIC_REQUIRE(
        is<double>({-0x1p-52, -0x1.fffffffffffffp-53, -0x1p-52, -0x1.fffffffffffffp-53}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.b7e151628aed3p+0, 0x1.b7e151628aed2p+0, 0x1.b7e151628aed3p+0}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, -0x1.43a54e4e98864p-1, -0x1.43a54e4e98865p-1, -0x1.43a54e4e98864p-1}));
    STATIC_REQUIRE(is<double>(
        {-0x1.2p+5, -0x1.ffffffffffffep-1, -0x1.ffffffffffffep-1, -0x1.ffffffffffffdp-1}));
    STATIC_REQUIRE(is<double>({-0x1.3p+5, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(is<double>({-0x1p+6, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(is<double>({-0x1.f4p+9, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(is<double>({0x1.62e42fefa39efp+9, 0x1.fffffffffff2ap+1023,
                               0x1.fffffffffff2ap+1023, 0x1.fffffffffff2bp+1023}));
    STATIC_REQUIRE(is<double>(
        {0x1.62e42fefa39fp+9, infinity<double>, 0x1.fffffffffffffp+1023, infinity<double>}));
    STATIC_REQUIRE(is<double>(
        {0x1.fffffffffffffp+1023, infinity<double>, 0x1.fffffffffffffp+1023, infinity<double>}));
    STATIC_REQUIRE(is<double>({-0x1.fffffffffffffp+1023, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
}

TEST_CASE("expm1 of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>({-0x1.13d0e572ea913p+8, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(is<double>({-0x1.13b83c64100fap+8, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(is<double>({-0x1.13b7fc9e0e42bp+8, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    STATIC_REQUIRE(is<double>({-0x1.13a531a5055a6p+8, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
}

TEST_CASE("expm1 of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1p-149F, 0x1p-149F, 0x1p-148F}));
    STATIC_REQUIRE(is<float>({-0x1p-149F, -0x1p-149F, -0x1p-149F, -0.0F}));
    STATIC_REQUIRE(is<float>({0x1.62e43p+6F, infinity<float>, 0x1.fffffep+127F, infinity<float>}));
    STATIC_REQUIRE(is<float>({-0x1.4p+4F, -0x1p+0F, -0x1p+0F, -0x1.fffffep-1F}));
}

TEST_CASE("expm1 of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({0x1.112856p+6F, 0x1.6f498ap+98F, 0x1.6f498ap+98F, 0x1.6f498cp+98F}));
    STATIC_REQUIRE(is<float>({-0x1.c838bap-8F, -0x1.c6a326p-8F, -0x1.c6a326p-8F, -0x1.c6a324p-8F}));
    STATIC_REQUIRE(is<float>({0x1.375d0ap-9F, 0x1.37bbcap-9F, 0x1.37bbcap-9F, 0x1.37bbccp-9F}));
}

TEST_CASE("expm1 gives the same bits at run time") {
    volatile double x = -0x1.13d0e572ea913p+8;
    volatile float y = 0x1.112856p+6F;
    REQUIRE(rounds(function, row<double>{x, -0x1p+0, -0x1p+0, -0x1.fffffffffffffp-1}));
    REQUIRE(rounds(function, row<float>{y, 0x1.6f498ap+98F, 0x1.6f498ap+98F, 0x1.6f498cp+98F}));
}
