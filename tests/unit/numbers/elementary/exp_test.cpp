#include "rounded.hpp"

#include <gradus/numbers/elementary/exp.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::exp<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("exp of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, Real(0))));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(1))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(1))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, infinity<Real>)));
}

TEST_CASE("exp of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x1p+0, 0x1p+0, 0x1.0000000000001p+0}));
    STATIC_REQUIRE(is<double>({-0x0.0000000000001p-1022, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1p-54, 0x1p+0, 0x1p+0, 0x1.0000000000001p+0}));
    STATIC_REQUIRE(is<double>({-0x1p-54, 0x1p+0, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(is<double>({0x1p-53, 0x1.0000000000001p+0, 0x1p+0, 0x1.0000000000001p+0}));
    STATIC_REQUIRE(is<double>({-0x1p-53, 0x1.fffffffffffffp-1, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(
        is<double>({0x1p+0, 0x1.5bf0a8b145769p+1, 0x1.5bf0a8b145769p+1, 0x1.5bf0a8b14576ap+1}));
    STATIC_REQUIRE(
        is<double>({-0x1p+0, 0x1.78b56362cef38p-2, 0x1.78b56362cef37p-2, 0x1.78b56362cef38p-2}));
    STATIC_REQUIRE(is<double>({0x1.62e42fefa39efp+9, 0x1.fffffffffff2ap+1023,
                               0x1.fffffffffff2ap+1023, 0x1.fffffffffff2bp+1023}));
    STATIC_REQUIRE(is<double>(
        {0x1.62e42fefa39fp+9, infinity<double>, 0x1.fffffffffffffp+1023, infinity<double>}));
    STATIC_REQUIRE(
        is<double>({0x1.f4p+9, infinity<double>, 0x1.fffffffffffffp+1023, infinity<double>}));
    STATIC_REQUIRE(is<double>({-0x1.6232bdd7abcd2p+9, 0x1.000000000007cp-1022,
                               0x1.000000000007bp-1022, 0x1.000000000007cp-1022}));
    STATIC_REQUIRE(is<double>({-0x1.6232bdd7abcd3p+9, 0x0.ffffffffffe7cp-1022,
                               0x0.ffffffffffe7bp-1022, 0x0.ffffffffffe7cp-1022}));
    STATIC_REQUIRE(
        is<double>({-0x1.74910d52d3051p+9, 0x0.0000000000001p-1022, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x1.74910d52d3052p+9, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>({-0x1.75p+9, 0.0, 0.0, 0x0.0000000000001p-1022}));
    STATIC_REQUIRE(is<double>(
        {0x1.fffffffffffffp+1023, infinity<double>, 0x1.fffffffffffffp+1023, infinity<double>}));
    STATIC_REQUIRE(is<double>({-0x1.fffffffffffffp+1023, 0.0, 0.0, 0x0.0000000000001p-1022}));
}

TEST_CASE("exp of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>(
        {0x1.07ffffffff77ep-40, 0x1.000000000108p+0, 0x1.000000000107fp+0, 0x1.000000000108p+0}));
    STATIC_REQUIRE(is<double>(
        {0x1.0fffffffff6f8p-40, 0x1.00000000011p+0, 0x1.00000000010ffp+0, 0x1.00000000011p+0}));
    STATIC_REQUIRE(is<double>(
        {0x1.17ffffffff66ep-40, 0x1.000000000118p+0, 0x1.000000000117fp+0, 0x1.000000000118p+0}));
    STATIC_REQUIRE(is<double>(
        {0x1.1fffffffff5ep-40, 0x1.00000000012p+0, 0x1.00000000011ffp+0, 0x1.00000000012p+0}));
}

TEST_CASE("exp of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1p+0F, 0x1p+0F, 0x1.000002p+0F}));
    STATIC_REQUIRE(
        is<float>({0x1.62e42ep+6F, 0x1.ffff08p+127F, 0x1.ffff08p+127F, 0x1.ffff0ap+127F}));
    STATIC_REQUIRE(is<float>({0x1.62e43p+6F, infinity<float>, 0x1.fffffep+127F, infinity<float>}));
    STATIC_REQUIRE(
        is<float>({-0x1.5d58ap+6F, 0x1.ffff98p-127F, 0x1.ffff94p-127F, 0x1.ffff98p-127F}));
    STATIC_REQUIRE(is<float>({-0x1.9fe368p+6F, 0x1p-149F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({-0x1.9fe36ap+6F, 0.0F, 0.0F, 0x1p-149F}));
    STATIC_REQUIRE(is<float>({-0x1.ap+6F, 0.0F, 0.0F, 0x1p-149F}));
}

TEST_CASE("exp of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({0x1.665ea4p+5F, 0x1.8b6d9cp+64F, 0x1.8b6d9ap+64F, 0x1.8b6d9cp+64F}));
    STATIC_REQUIRE(is<float>({-0x1.17e4c8p-13F, 0x1.ffee82p-1F, 0x1.ffee82p-1F, 0x1.ffee84p-1F}));
    STATIC_REQUIRE(is<float>({0x1.a297ap-7F, 0x1.034a8ep+0F, 0x1.034a8cp+0F, 0x1.034a8ep+0F}));
}

TEST_CASE("exp gives the same bits at run time") {
    volatile double x = 0x1.07ffffffff77ep-40;
    volatile float y = 0x1.665ea4p+5F;
    REQUIRE(rounds(function,
                   row<double>{x, 0x1.000000000108p+0, 0x1.000000000107fp+0, 0x1.000000000108p+0}));
    REQUIRE(rounds(function, row<float>{y, 0x1.8b6d9cp+64F, 0x1.8b6d9ap+64F, 0x1.8b6d9cp+64F}));
}
