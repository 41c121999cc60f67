#include "catch.hpp"

#include <gradus/numbers/elementary/erf.hpp>

#include <bit>
#include <limits>

// Expected values are MPFR's, rounded once from 120 bits.
namespace {

using gradus::rounding;
using gradus::numbers::erf;
using gradus::numbers::erfc;

template <class Real>
struct row {
    Real x, nearest, below, above;
};

/// The same number, sign of zero included; any NaN for a NaN.
template <class Real>
constexpr bool same(Real a, Real b) {
    using bits = std::conditional_t<sizeof(Real) == 8, std::uint64_t, std::uint32_t>;
    return std::bit_cast<bits>(a) == std::bit_cast<bits>(b) || (a != a && b != b);
}

template <class Real>
constexpr bool erf_is(row<Real> r) {
    return same(erf(r.x), r.nearest) && same(erf<rounding::downward>(r.x), r.below)
           && same(erf<rounding::upward>(r.x), r.above) && same(erf(-r.x), -r.nearest)
           && same(erf<rounding::downward>(-r.x), -r.above)
           && same(erf<rounding::upward>(-r.x), -r.below);
}

template <class Real>
constexpr bool erfc_is(row<Real> r) {
    return same(erfc(r.x), r.nearest) && same(erfc<rounding::downward>(r.x), r.below)
           && same(erfc<rounding::upward>(r.x), r.above);
}

template <class Real>
constexpr bool erf_is_exactly(Real x, Real y) {
    return erf_is<Real>({x, y, y, y});
}
template <class Real>
constexpr bool erfc_is_exactly(Real x, Real y) {
    return erfc_is<Real>({x, y, y, y});
}

template <class Real, int Size>
constexpr bool all(const row<Real> (&rows)[Size], bool (*is_right)(row<Real>)) {
    for (const row<Real>& r : rows)
        if (!is_right(r)) return false;
    return true;
}

// Among them the nearest ties that searches found: at 2⁻¹⁰⁰ to 2⁻¹⁰⁸ of the value for tiny
// arguments and those above 5, at 2⁻⁸⁷ to 2⁻⁹⁷ for the others.
constexpr row<double> erf_double[] = {
    {0x0.0000000000001p-1022, 0x0.0000000000001p-1022, 0x0.0000000000001p-1022,
     0x0.0000000000002p-1022},
    {0x0.0000000000003p-1022, 0x0.0000000000003p-1022, 0x0.0000000000003p-1022,
     0x0.0000000000004p-1022},
    {0x1p-1022, 0x1.20dd750429b6dp-1022, 0x1.20dd750429b6dp-1022, 0x1.20dd750429b6ep-1022},
    {0x1.8430fefa15ceap-1000, 0x1.b606ee962afaap-1000, 0x1.b606ee962afaap-1000,
     0x1.b606ee962afabp-1000},
    {-0x1.8430fefa15ceap-200, -0x1.b606ee962afaap-200, -0x1.b606ee962afabp-200,
     -0x1.b606ee962afaap-200},
    {-0x1.2108a266754bfp-60, -0x1.4623bf451bdcdp-60, -0x1.4623bf451bdcep-60,
     -0x1.4623bf451bdcdp-60},
    {0x1.c7b4999d77afap-300, 0x1.011ab2035b6f5p-299, 0x1.011ab2035b6f5p-299,
     0x1.011ab2035b6f6p-299},
    {0x1p-57, 0x1.20dd750429b6dp-57, 0x1.20dd750429b6dp-57, 0x1.20dd750429b6ep-57},
    {0x1.5798ee2308c3ap-27, 0x1.83b547fb79514p-27, 0x1.83b547fb79513p-27, 0x1.83b547fb79514p-27},
    {0x1p-3, 0x1.1f5e1a35c3b89p-3, 0x1.1f5e1a35c3b89p-3, 0x1.1f5e1a35c3b8ap-3},
    {-0x1.fffffffffffffp-2, -0x1.0a7ef5c18edd2p-1, -0x1.0a7ef5c18edd2p-1, -0x1.0a7ef5c18edd1p-1},
    {0x1p-1, 0x1.0a7ef5c18edd2p-1, 0x1.0a7ef5c18edd2p-1, 0x1.0a7ef5c18edd3p-1},
    {-1.0, -0x1.af767a741088bp-1, -0x1.af767a741088bp-1, -0x1.af767a741088ap-1},
    {2.0, 0x1.fd9ae142795e3p-1, 0x1.fd9ae142795e3p-1, 0x1.fd9ae142795e4p-1},
    {0x1.cp+1, 0x1.ffffe710d565ep-1, 0x1.ffffe710d565ep-1, 0x1.ffffe710d565fp-1},
    {0x1.47ad435a40be8p+2, 0x1.ffffffffff04bp-1, 0x1.ffffffffff04bp-1, 0x1.ffffffffff04cp-1},
    {0x1.56719768dcdb4p+2, 0x1.ffffffffffea8p-1, 0x1.ffffffffffea7p-1, 0x1.ffffffffffea8p-1},
    {-0x1.6be9874412264p+2, -0x1.ffffffffffff8p-1, -0x1.ffffffffffff8p-1, -0x1.ffffffffffff7p-1},
    {0x1.7afb48dc96627p+2, 1.0, 0x1.fffffffffffffp-1, 1.0},
    {0x1.7ffffffffffffp+2, 1.0, 0x1.fffffffffffffp-1, 1.0},
    {0x1.8p+2, 1.0, 0x1.fffffffffffffp-1, 1.0},
    {-0x1.fffffffffffffp+1023, -1.0, -1.0, -0x1.fffffffffffffp-1},
    {0x1.3d7a46e42d24ep-2, 0x1.5b149da3e6da1p-2, 0x1.5b149da3e6dap-2, 0x1.5b149da3e6da1p-2},
    {0x1.6b17fc1bd85b5p-1, 0x1.5e420d8953a6fp-1, 0x1.5e420d8953a6ep-1, 0x1.5e420d8953a6fp-1},
    {0x1.1e52dd0b56e2p+0, 0x1.c5c7a35749dcbp-1, 0x1.c5c7a35749dcbp-1, 0x1.c5c7a35749dccp-1},
    {0x1.f4eb77b9e3cc5p+1, 0x1.fffffef3cadaap-1, 0x1.fffffef3cadaap-1, 0x1.fffffef3cadabp-1}};

// Among them the nearest ties that searches found: at 2⁻¹⁰⁹ to 2⁻¹¹² of the value around ±2⁻⁵², at
// 2⁻¹⁰³ to 2⁻¹⁰⁶ below −5, at 2⁻⁷⁸ to 2⁻⁹⁰ for the others.
constexpr row<double> erfc_double[] = {
    {-0x1.fffffffffffffp+1023, 2.0, 0x1.fffffffffffffp+0, 2.0},
    {-0x1.8p+2, 2.0, 0x1.fffffffffffffp+0, 2.0},
    {-0x1.73856d153f081p+2, 0x1.fffffffffffffp+0, 0x1.fffffffffffffp+0, 2.0},
    {-0x1.56719768dcdb4p+2, 0x1.fffffffffff54p+0, 0x1.fffffffffff53p+0, 0x1.fffffffffff54p+0},
    {-1.0, 0x1.d7bb3d3a08445p+0, 0x1.d7bb3d3a08445p+0, 0x1.d7bb3d3a08446p+0},
    {-0x1p-2, 0x1.46bd5388cb582p+0, 0x1.46bd5388cb582p+0, 0x1.46bd5388cb583p+0},
    {-0x1.fe777a3eb8d58p-51, 0x1.0000000000005p+0, 0x1.0000000000004p+0, 0x1.0000000000005p+0},
    {-0x1.544fa6d47b39p-52, 0x1.0000000000002p+0, 0x1.0000000000001p+0, 0x1.0000000000002p+0},
    {-0x0.0000000000001p-1022, 1.0, 1.0, 0x1.0000000000001p+0},
    {0x0.0000000000001p-1022, 1.0, 0x1.fffffffffffffp-1, 1.0},
    {0x1.544fa6d47b39p-53, 0x1.ffffffffffffep-1, 0x1.ffffffffffffep-1, 0x1.fffffffffffffp-1},
    {0x1.fe777a3eb8d58p-52, 0x1.ffffffffffffbp-1, 0x1.ffffffffffffbp-1, 0x1.ffffffffffffcp-1},
    {0x1.544fa6d47b39p-51, 0x1.ffffffffffffap-1, 0x1.ffffffffffff9p-1, 0x1.ffffffffffffap-1},
    {0x1p-2, 0x1.728558ee694fcp-1, 0x1.728558ee694fbp-1, 0x1.728558ee694fcp-1},
    {0x1.fffffffffffffp-2, 0x1.eb02147ce245dp-2, 0x1.eb02147ce245cp-2, 0x1.eb02147ce245dp-2},
    {0x1p-1, 0x1.eb02147ce245cp-2, 0x1.eb02147ce245bp-2, 0x1.eb02147ce245cp-2},
    {1.0, 0x1.4226162fbddd5p-3, 0x1.4226162fbddd4p-3, 0x1.4226162fbddd5p-3},
    {0x1.7ffffffffffffp+2, 0x1.8cf81557d2102p-56, 0x1.8cf81557d2101p-56, 0x1.8cf81557d2102p-56},
    {0x1.8p+2, 0x1.8cf81557d20b6p-56, 0x1.8cf81557d20b6p-56, 0x1.8cf81557d20b7p-56},
    {0x1.4p+3, 0x1.7d8a7f2a8a2dp-149, 0x1.7d8a7f2a8a2cfp-149, 0x1.7d8a7f2a8a2dp-149},
    {0x1.4p+4, 0x1.b54f244df93dfp-583, 0x1.b54f244df93dep-583, 0x1.b54f244df93dfp-583},
    {0x1.a8p+4, 0x1.3df6725a60cf5p-1019, 0x1.3df6725a60cf5p-1019, 0x1.3df6725a60cf6p-1019},
    {0x1.ab33333333333p+4, 0x0.000f78e200288p-1022, 0x0.000f78e200287p-1022,
     0x0.000f78e200288p-1022},
    {0x1.bp+4, 0x0.0000000019e0fp-1022, 0x0.0000000019e0fp-1022, 0x0.0000000019e1p-1022},
    {0x1.b333333333333p+4, 0x0.0000000000002p-1022, 0x0.0000000000002p-1022,
     0x0.0000000000003p-1022},
    {0x1.b39db22d0e56p+4, 0x0.0000000000001p-1022, 0.0, 0x0.0000000000001p-1022},
    {0x1.b39e1b089a027p+4, 0.0, 0.0, 0x0.0000000000001p-1022},
    {0x1.b4p+4, 0.0, 0.0, 0x0.0000000000001p-1022},
    {0x1.bffffffffffffp+4, 0.0, 0.0, 0x0.0000000000001p-1022},
    {0x1.cp+4, 0.0, 0.0, 0x0.0000000000001p-1022},
    {0x1.fffffffffffffp+1023, 0.0, 0.0, 0x0.0000000000001p-1022},
    {0x1.731d48de73205p-2, 0x1.37701bf11d464p-1, 0x1.37701bf11d464p-1, 0x1.37701bf11d465p-1},
    {0x1.36e407ad4b6c6p-1, 0x1.8fdd9154f6582p-2, 0x1.8fdd9154f6581p-2, 0x1.8fdd9154f6582p-2},
    {0x1.c1ddc2fe08148p+0, 0x1.a84ba1b4a6daap-7, 0x1.a84ba1b4a6daap-7, 0x1.a84ba1b4a6dabp-7},
    {0x1.b8702574bc0b3p+1, 0x1.31629fd727bfep-20, 0x1.31629fd727bfep-20, 0x1.31629fd727bffp-20},
    {0x1.992396ac479f6p+2, 0x1.6f4c8e8d81414p-63, 0x1.6f4c8e8d81414p-63, 0x1.6f4c8e8d81415p-63},
    {0x1.005635fd727p+3, 0x1.803664dbbee09p-97, 0x1.803664dbbee08p-97, 0x1.803664dbbee09p-97},
    {0x1.204202f8e4c5ap+4, 0x1.a8adf83e3a8e2p-474, 0x1.a8adf83e3a8e2p-474, 0x1.a8adf83e3a8e3p-474},
    {-0x1.ba2f374a95f7ep-1, 0x1.c72ea2dbb09e5p+0, 0x1.c72ea2dbb09e4p+0, 0x1.c72ea2dbb09e5p+0},
    {-0x1.66b199083fb0ep+1, 0x1.fffb267b04e09p+0, 0x1.fffb267b04e09p+0, 0x1.fffb267b04e0ap+0}};

constexpr row<float> erf_float[] = {
    {0x1p-149f, 0x1p-149f, 0x1p-149f, 0x1p-148f},
    {0x1p-126f, 0x1.20dd76p-126f, 0x1.20dd74p-126f, 0x1.20dd76p-126f},
    {0x1.546418p-20f, 0x1.80171p-20f, 0x1.80171p-20f, 0x1.801712p-20f},
    {-0x1.4ff252p-60f, -0x1.7b133ap-60f, -0x1.7b133cp-60f, -0x1.7b133ap-60f},
    {0x1.cc63fap-30f, 0x1.03bf5ep-29f, 0x1.03bf5ep-29f, 0x1.03bf6p-29f},
    {0x1p-3f, 0x1.1f5e1ap-3f, 0x1.1f5e1ap-3f, 0x1.1f5e1cp-3f},
    {-0x1p-1f, -0x1.0a7ef6p-1f, -0x1.0a7ef6p-1f, -0x1.0a7ef4p-1f},
    {1.0f, 0x1.af767ap-1f, 0x1.af767ap-1f, 0x1.af767cp-1f},
    {0x1.cp+1f, 0x1.ffffe8p-1f, 0x1.ffffe6p-1f, 0x1.ffffe8p-1f},
    {0x1.f33334p+1f, 0x1.fffffep-1f, 0x1.fffffep-1f, 1.0f},
    {0x1.f5c29p+1f, 1.0f, 0x1.fffffep-1f, 1.0f},
    {-0x1.4p+2f, -1.0f, -1.0f, -0x1.fffffep-1f},
    {0x1.8p+2f, 1.0f, 0x1.fffffep-1f, 1.0f},
};

constexpr row<float> erfc_float[] = {
    {-0x1.8p+2f, 2.0f, 0x1.fffffep+0f, 2.0f},
    {-0x1p+2f, 2.0f, 0x1.fffffep+0f, 2.0f},
    {-1.0f, 0x1.d7bb3ep+0f, 0x1.d7bb3cp+0f, 0x1.d7bb3ep+0f},
    {-0x1p-149f, 1.0f, 1.0f, 0x1.000002p+0f},
    {0x1p-149f, 1.0f, 0x1.fffffep-1f, 1.0f},
    {0x1p-24f, 0x1.fffffep-1f, 0x1.fffffcp-1f, 0x1.fffffep-1f},
    {0x1p-2f, 0x1.728558p-1f, 0x1.728558p-1f, 0x1.72855ap-1f},
    {0x1p-1f, 0x1.eb0214p-2f, 0x1.eb0214p-2f, 0x1.eb0216p-2f},
    {0x1.8p+1f, 0x1.729df6p-16f, 0x1.729df6p-16f, 0x1.729df8p-16f},
    {0x1.2p+3f, 0x1.198d42p-121f, 0x1.198d42p-121f, 0x1.198d44p-121f},
    {0x1.29999ap+3f, 0x1.2008ep-129f, 0x1.2008ep-129f, 0x1.2008fp-129f},
    {0x1.4p+3f, 0x1p-149f, 0x1p-149f, 0x1p-148f},
    {0x1.41999ap+3f, 0x1p-149f, 0.0f, 0x1p-149f},
    {0x1.41eb86p+3f, 0.0f, 0.0f, 0x1p-149f},
    {0x1.8p+3f, 0.0f, 0.0f, 0x1p-149f},
    {0x1.ep+4f, 0.0f, 0.0f, 0x1p-149f},
};

} // namespace

TEST_CASE("erf is correctly rounded in every mode, near-ties included") {
    STATIC_REQUIRE(all<double>(erf_double, erf_is));
    STATIC_REQUIRE(all<float>(erf_float, erf_is));
    CHECK(all<double>(erf_double, erf_is));
    CHECK(all<float>(erf_float, erf_is));
}

TEST_CASE("erfc is correctly rounded in every mode, near-ties and gradual underflow included") {
    STATIC_REQUIRE(all<double>(erfc_double, erfc_is));
    STATIC_REQUIRE(all<float>(erfc_float, erfc_is));
    CHECK(all<double>(erfc_double, erfc_is));
    CHECK(all<float>(erfc_float, erfc_is));
}

TEMPLATE_TEST_CASE("the exact values of erf and erfc are the same in every mode", "", double,
                   float) {
    using limits = std::numeric_limits<TestType>;
    STATIC_REQUIRE(erf_is_exactly(TestType(0), TestType(0)));
    STATIC_REQUIRE(erf_is_exactly(-TestType(0), -TestType(0)));
    STATIC_REQUIRE(erf_is_exactly(limits::infinity(), TestType(1)));
    STATIC_REQUIRE(erf_is_exactly(-limits::infinity(), TestType(-1)));
    STATIC_REQUIRE(erf_is_exactly(limits::quiet_NaN(), limits::quiet_NaN()));
    STATIC_REQUIRE(erfc_is_exactly(TestType(0), TestType(1)));
    STATIC_REQUIRE(erfc_is_exactly(-TestType(0), TestType(1)));
    STATIC_REQUIRE(erfc_is_exactly(limits::infinity(), TestType(0)));
    STATIC_REQUIRE(erfc_is_exactly(-limits::infinity(), TestType(2)));
    STATIC_REQUIRE(erfc_is_exactly(limits::quiet_NaN(), limits::quiet_NaN()));
}
