#include "rounded.hpp"

#include <gradus/numbers/elementary/log.hpp>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::log<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("log of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-1), not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-0x1p-126), not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-0.0), -infinity<Real>)));
    STATIC_REQUIRE(is(exactly(Real(0.0), -infinity<Real>)));
    STATIC_REQUIRE(is(exactly(Real(1), Real(0.0))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, infinity<Real>)));
}

TEST_CASE("log of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, -0x1.74385446d71c3p+9,
                               -0x1.74385446d71c4p+9, -0x1.74385446d71c3p+9}));
    STATIC_REQUIRE(is<double>(
        {0x1p-1022, -0x1.6232bdd7abcd2p+9, -0x1.6232bdd7abcd3p+9, -0x1.6232bdd7abcd2p+9}));
    STATIC_REQUIRE(
        is<double>({0x1p+1, 0x1.62e42fefa39efp-1, 0x1.62e42fefa39efp-1, 0x1.62e42fefa39fp-1}));
    STATIC_REQUIRE(
        is<double>({0x1.4p+3, 0x1.26bb1bbb55516p+1, 0x1.26bb1bbb55515p+1, 0x1.26bb1bbb55516p+1}));
    STATIC_REQUIRE(is<double>({0x1.fffffffffffffp-1, -0x1p-53, -0x1.0000000000001p-53, -0x1p-53}));
    STATIC_REQUIRE(is<double>(
        {0x1.ffffffffffffep-1, -0x1.0000000000001p-52, -0x1.0000000000001p-52, -0x1p-52}));
    STATIC_REQUIRE(
        is<double>({0x1.0000000000001p+0, 0x1.fffffffffffffp-53, 0x1.fffffffffffffp-53, 0x1p-52}));
    STATIC_REQUIRE(is<double>({0x1.0000000000002p+0, 0x1.ffffffffffffep-52, 0x1.ffffffffffffep-52,
                               0x1.fffffffffffffp-52}));
    STATIC_REQUIRE(is<double>({0x1.fffffffffffffp+1023, 0x1.62e42fefa39efp+9, 0x1.62e42fefa39efp+9,
                               0x1.62e42fefa39fp+9}));
}

TEST_CASE("log of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>({0x1.613955dc802f8p-35, -0x1.7f02f9baf6035p+4, -0x1.7f02f9baf6036p+4,
                               -0x1.7f02f9baf6035p+4}));
    STATIC_REQUIRE(is<double>(
        {0x1.ac50b409c8aeep+8, 0x1.83d4bcdebb3f4p+2, 0x1.83d4bcdebb3f3p+2, 0x1.83d4bcdebb3f4p+2}));
    STATIC_REQUIRE(is<double>({0x1.f80aafa92b498p-37, -0x1.8f80e06f3a04cp+4, -0x1.8f80e06f3a04cp+4,
                               -0x1.8f80e06f3a04bp+4}));
    STATIC_REQUIRE(is<double>({0x1.f3e558cf4de54p-23, -0x1.e8bdbfcd9144ep+3, -0x1.e8bdbfcd9144fp+3,
                               -0x1.e8bdbfcd9144ep+3}));
}

TEST_CASE("log of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, -0x1.9d1dap+6F, -0x1.9d1dap+6F, -0x1.9d1d9ep+6F}));
    STATIC_REQUIRE(is<float>({0x1.fffffep-1F, -0x1p-24F, -0x1.000002p-24F, -0x1p-24F}));
    STATIC_REQUIRE(is<float>({0x1.000002p+0F, 0x1.fffffep-24F, 0x1.fffffep-24F, 0x1p-23F}));
    STATIC_REQUIRE(is<float>({0x1.fffffep+127F, 0x1.62e43p+6F, 0x1.62e42ep+6F, 0x1.62e43p+6F}));
}

TEST_CASE("log of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({0x1.54624cp+8F, 0x1.751ffp+2F, 0x1.751feep+2F, 0x1.751ffp+2F}));
    STATIC_REQUIRE(is<float>({0x1.bf5994p+4F, 0x1.aa5618p+1F, 0x1.aa5618p+1F, 0x1.aa561ap+1F}));
    STATIC_REQUIRE(is<float>({0x1.934616p+8F, 0x1.7ff9b4p+2F, 0x1.7ff9b2p+2F, 0x1.7ff9b4p+2F}));
}

TEST_CASE("log gives the same bits at run time") {
    volatile double x = 0x1.613955dc802f8p-35;
    volatile float y = 0x1.54624cp+8F;
    REQUIRE(rounds(function, row<double>{x, -0x1.7f02f9baf6035p+4, -0x1.7f02f9baf6036p+4,
                                         -0x1.7f02f9baf6035p+4}));
    REQUIRE(rounds(function, row<float>{y, 0x1.751ffp+2F, 0x1.751feep+2F, 0x1.751ffp+2F}));
}
