#include "rounded.hpp"

#include <gradus/numbers/elementary/sqrt.hpp>

#include <cfenv>

// The expected roundings are MPFR's.
namespace {

constexpr auto function = []<rounding Mode>(auto x) { return gradus::numbers::sqrt<Mode>(x); };

template <class Real>
constexpr bool is(row<Real> expected) {
    return rounds(function, expected);
}

} // namespace

TEMPLATE_TEST_CASE("sqrt of special numbers is exact in every mode", "", float, double) {
    using Real = TestType;
    STATIC_REQUIRE(is(exactly(not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-not_a_number<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(-infinity<Real>, not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-1), not_a_number<Real>)));
    STATIC_REQUIRE(is(exactly(Real(-0.0), Real(-0.0))));
    STATIC_REQUIRE(is(exactly(Real(0.0), Real(0.0))));
    STATIC_REQUIRE(is(exactly(Real(1), Real(1))));
    STATIC_REQUIRE(is(exactly(Real(4), Real(2))));
    STATIC_REQUIRE(is(exactly(Real(0.25), Real(0.5))));
    STATIC_REQUIRE(is(exactly(Real(0x1p-126), Real(0x1p-63))));
    STATIC_REQUIRE(is(exactly(Real(16777216), Real(4096))));
    STATIC_REQUIRE(is(exactly(Real(41616), Real(204))));
    STATIC_REQUIRE(is(exactly(infinity<Real>, infinity<Real>)));
}

TEST_CASE("sqrt of doubles at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<double>({0x0.0000000000001p-1022, 0x1p-537, 0x1p-537, 0x1p-537}));
    STATIC_REQUIRE(is<double>({0x0.0000000000002p-1022, 0x1.6a09e667f3bcdp-537,
                               0x1.6a09e667f3bccp-537, 0x1.6a09e667f3bcdp-537}));
    STATIC_REQUIRE(
        is<double>({0x1p+1, 0x1.6a09e667f3bcdp+0, 0x1.6a09e667f3bccp+0, 0x1.6a09e667f3bcdp+0}));
    STATIC_REQUIRE(
        is<double>({0x1.8p+1, 0x1.bb67ae8584caap+0, 0x1.bb67ae8584caap+0, 0x1.bb67ae8584cabp+0}));
    STATIC_REQUIRE(is<double>({0x1p+2, 0x1p+1, 0x1p+1, 0x1p+1}));
    STATIC_REQUIRE(
        is<double>({0x1.fffffffffffffp-1, 0x1.fffffffffffffp-1, 0x1.fffffffffffffp-1, 0x1p+0}));
    STATIC_REQUIRE(
        is<double>({0x1.0000000000002p+0, 0x1.0000000000001p+0, 0x1p+0, 0x1.0000000000001p+0}));
    STATIC_REQUIRE(is<double>(
        {0x1.fffffffffffffp+1023, 0x1.fffffffffffffp+511, 0x1.fffffffffffffp+511, 0x1p+512}));
    STATIC_REQUIRE(is<double>(
        {0x1.5555555555555p+0, 0x1.279a74590331cp+0, 0x1.279a74590331cp+0, 0x1.279a74590331dp+0}));
    STATIC_REQUIRE(is<double>({0x1.0000000000001p+0, 0x1p+0, 0x1p+0, 0x1.0000000000001p+0}));
}

TEST_CASE("sqrt of doubles that are hard to round") {
    STATIC_REQUIRE(is<double>(
        {0x1.d66960d5272ffp-8, 0x1.5b060a9544851p-4, 0x1.5b060a9544851p-4, 0x1.5b060a9544852p-4}));
    STATIC_REQUIRE(is<double>(
        {0x1.9b5175e8831e1p+7, 0x1.cae7fe349e6bdp+3, 0x1.cae7fe349e6bcp+3, 0x1.cae7fe349e6bdp+3}));
    STATIC_REQUIRE(is<double>(
        {0x1.08ba67619696ep-9, 0x1.70289eb81121ap-5, 0x1.70289eb811219p-5, 0x1.70289eb81121ap-5}));
    STATIC_REQUIRE(is<double>(
        {0x1.82f52715e505fp+9, 0x1.bd1bfc4af5875p+4, 0x1.bd1bfc4af5874p+4, 0x1.bd1bfc4af5875p+4}));
}

TEST_CASE("sqrt of floats at the ends of its branches and of the format") {
    STATIC_REQUIRE(is<float>({0x1p-149F, 0x1.6a09e6p-75F, 0x1.6a09e6p-75F, 0x1.6a09e8p-75F}));
    STATIC_REQUIRE(is<float>({0x1p+1F, 0x1.6a09e6p+0F, 0x1.6a09e6p+0F, 0x1.6a09e8p+0F}));
    STATIC_REQUIRE(is<float>({0x1.2p+3F, 0x1.8p+1F, 0x1.8p+1F, 0x1.8p+1F}));
    STATIC_REQUIRE(is<float>({0x1.fffffep+127F, 0x1.fffffep+63F, 0x1.fffffep+63F, 0x1p+64F}));
}

TEST_CASE("sqrt of floats that are hard to round") {
    STATIC_REQUIRE(is<float>({0x1.8951fep-8F, 0x1.3d511ep-4F, 0x1.3d511ep-4F, 0x1.3d512p-4F}));
    STATIC_REQUIRE(is<float>({0x1.a9c5b8p+8F, 0x1.4a25e6p+4F, 0x1.4a25e4p+4F, 0x1.4a25e6p+4F}));
    STATIC_REQUIRE(is<float>({0x1.d79aa4p+6F, 0x1.5b7692p+3F, 0x1.5b769p+3F, 0x1.5b7692p+3F}));
}

TEST_CASE("sqrt gives the same bits at run time") {
    volatile double x = 0x1.d66960d5272ffp-8;
    volatile float y = 0x1.8951fep-8F;
    REQUIRE(rounds(function, row<double>{x, 0x1.5b060a9544851p-4, 0x1.5b060a9544851p-4,
                                         0x1.5b060a9544852p-4}));
    REQUIRE(rounds(function, row<float>{y, 0x1.3d511ep-4F, 0x1.3d511ep-4F, 0x1.3d512p-4F}));
}

TEST_CASE("sqrt does not depend on the processor's rounding mode") {
    constexpr double nearest = gradus::numbers::sqrt(3.0);
    constexpr float nearest_float = gradus::numbers::sqrt(3.0f);
    for (const int mode : {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO}) {
        volatile double x = 3.0; // not known to the optimiser
        volatile float y = 3.0f;
        std::fesetround(mode);
        const double root = gradus::numbers::sqrt(x);
        const float root_float = gradus::numbers::sqrt(y);
        std::fesetround(FE_TONEAREST);
        CHECK(root == nearest);
        CHECK(root_float == nearest_float);
    }
}
