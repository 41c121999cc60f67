#include "arguments.hpp"
#include "catch.hpp"
#include "mpfr_rounding.hpp"
#include "reference.hpp"

#include <gradus/numbers/dual.hpp>
#include <gradus/numbers/interval.hpp>

#include <cmath>
#include <limits>

// Integer powers of double and float, and their slopes, against MPFR.
namespace {

using gradus::interval;
using gradus::pown;

template <class Real>
bool same(Real a, Real b) {
    return (a != a && b != b) || (a == b && std::signbit(a) == std::signbit(b));
}

/// Small exponents, any exponents, and those whose power lies about the end of the format: as
/// likely subnormal as not.
template <class Real>
int exponent_for(Real x, std::mt19937_64& random, long i) {
    if (i % 3 == 0) return static_cast<int>(random() % 41) - 20;
    if (i % 3 == 1) return static_cast<int>(random());
    using limits = std::numeric_limits<Real>;
    const double places = std::log2(std::fabs(static_cast<double>(x)));
    const double end = limits::min_exponent - static_cast<double>(random() % (limits::digits + 2));
    const double n = std::nearbyint(end / places);
    return std::fabs(n) < 1e9 ? static_cast<int>(n) : -1;
}

template <class Real>
bool power_is_right(mpfr_rounding<Real>& reference, Real x, int n) {
    const Real right =
        reference([n](auto& y, auto& s, mpfr_rnd_t mode) { return mpfr_pow_si(y, s, n, mode); }, x,
                  MPFR_RNDN);
    const Real power = pown(x, n);
    if (!same(power, right)) return false;
    if (x != x || std::isinf(x) || x == 0) return true;
    const auto enclosure = pown(interval<Real>(x), n);
    return std::isinf(power) || contains(enclosure, interval<Real>(power));
}

/// How many units in the last place the slope of xⁿ is off; 0 where n·xⁿ⁻¹ overflows.
template <class Real>
double slope_error(Real x, int n) {
    using limits = std::numeric_limits<Real>;
    reference::real exact(300), got(300);
    mpfr_set_d(exact, static_cast<double>(x), MPFR_RNDN);
    mpfr_pow_si(exact, exact, n - 1L, MPFR_RNDN);
    mpfr_mul_si(exact, exact, n, MPFR_RNDN);
    if (mpfr_regular_p(static_cast<mpfr_ptr>(exact)) == 0) return 0;
    const long exponent = mpfr_get_exp(static_cast<mpfr_ptr>(exact));
    if (exponent >= limits::max_exponent) return 0;
    const long unit = std::max<long>(exponent, limits::min_exponent) - limits::digits;
    const Real slope = pown(gradus::dual<Real>::variable(x), n).derivative;
    mpfr_set_d(got, static_cast<double>(slope), MPFR_RNDN);
    mpfr_sub(got, got, exact, MPFR_RNDN);
    mpfr_mul_2si(got, got, -unit, MPFR_RNDN);
    return std::fabs(mpfr_get_d(got, MPFR_RNDN));
}

template <class Real>
void try_all() {
    mpfr_rounding<Real> reference;
    std::mt19937_64 random(arguments::seed());
    for (long i = 0; i < arguments::count(); ++i) {
        const Real x = static_cast<Real>(arguments::draw(random, i, 0.25, 4));
        const int n = exponent_for(x, random, i);
        CAPTURE(x, n);
        REQUIRE(power_is_right(reference, x, n));
    }
}

template <class Real>
void try_all_slopes() {
    std::mt19937_64 random(arguments::seed());
    for (long i = 0; i < arguments::count(); ++i) {
        const Real x = static_cast<Real>(arguments::draw(random, i, 0.25, 4));
        if (x != x || std::isinf(x) || x == 0) continue;
        const int n = exponent_for(x, random, i);
        CAPTURE(x, n);
        REQUIRE(slope_error(x, n) < 5);
    }
}

} // namespace

TEST_CASE("a power of a double or float is correctly rounded and within its interval's") {
    try_all<double>();
    try_all<float>();
}

TEST_CASE("the slope of a power is good to five units, subnormal numbers included") {
    try_all_slopes<double>();
    try_all_slopes<float>();
}
