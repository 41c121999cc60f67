#include "catch.hpp"
#include "enclosures.hpp"

#include <gradus/numbers/elementary.hpp>

// The error bounds that the headers derive by hand, measured: MPFR's value lies strictly inside
// what the fast paths enclose, and within the error that round_wide takes for granted of the slow
// ones.
namespace {

using namespace gradus::numbers::elementary;
using enclosures::agrees;
using enclosures::encloses;
using enclosures::failures;
using enclosures::precision;
using enclosures::set;
using enclosures::value;
using reference::real;

enclosure around(int128 logarithm) {
    const uint128 magnitude = static_cast<uint128>(logarithm < 0 ? -logarithm : logarithm);
    return {magnitude - log_error, 2 * log_error, -112};
}

} // namespace

TEST_CASE("exp_core encloses the exponential") {
    REQUIRE(failures(-1024, 1024, 0x1p-109,
                     [](double x, number n) {
                         return encloses(exp_core(n.negative, n.exponent, n.significand),
                                         value(reference::exp, x));
                     })
            == 0);
}

TEST_CASE("exp_core encloses the exponential where a step of its reduction ends") {
    std::mt19937_64 random(arguments::seed());
    long failed = 0;
    for (long i = 0; i < arguments::count(); ++i) {
        const long k = static_cast<long>(random() >> 40) - (1L << 23);
        const long double end = static_cast<long double>(k) * 0x1.62e42fefa39ef358p-15L; // ln 2/2¹⁴
        const double nearest = static_cast<double>(end);
        for (const double x :
             {std::nextafter(nearest, -HUGE_VAL), nearest, std::nextafter(nearest, HUGE_VAL)}) {
            if (std::fabs(x) < 0x1p-50 || std::fabs(x) >= 1024) continue;
            const number n = decode<double>(to_bits(x));
            if (!encloses(exp_core(n.negative, n.exponent, n.significand),
                          value(reference::exp, x)))
                ++failed;
        }
    }
    REQUIRE(failed == 0);
}

TEST_CASE("expm1_core encloses eˣ − 1") {
    REQUIRE(failures(-64, 1024, 0x1p-57,
                     [](double x, number n) {
                         return encloses(expm1_core(n), value(reference::expm1, x));
                     })
            == 0);
}

TEST_CASE("log_core encloses logarithms away from 0") {
    const auto check = [](double x, number n) {
        return std::fabs(x - 1) < 0x1p-9
               || encloses(around(log_core(n.exponent, uint128{n.significand} << 37)),
                           value(reference::log, x));
    };
    REQUIRE(failures(0, 4, 0, check) == 0);
    REQUIRE(failures(0, 1e300, 0, check) == 0);
}

TEST_CASE("log1p_core encloses log(1 + x) away from 0") {
    const auto check = [](double x, number n) {
        return encloses(around(log1p_core(n)), value(reference::log1p, x));
    };
    REQUIRE(failures(-1, 4, 0x1p-7, check) == 0);
    REQUIRE(failures(-1, 1e300, 0x1p-7, check) == 0);
}

TEST_CASE("series_near_zero is log(1 + x) near 0") {
    REQUIRE(failures(-0x1p-7, 0x1p-7, 0x1p-1000,
                     [](double x, number n) {
                         const uint128 middle =
                             series_near_zero(uint128{n.significand} << 57, n.exponent,
                                              inverse_integer, !n.negative);
                         return encloses({middle - series_near_zero_error,
                                          2 * series_near_zero_error, n.exponent - 120},
                                         value(reference::log1p, x));
                     })
            == 0);
}

TEST_CASE("tanh_core encloses the hyperbolic tangent") {
    REQUIRE(failures(0, 32, 0x1p-57,
                     [](double x, number n) {
                         return encloses(tanh_core(n), value(reference::tanh, x));
                     })
            == 0);
}

TEST_CASE("softplus_core encloses log(1 + eˣ)") {
    REQUIRE(failures(-1024, 64, 0,
                     [](double x, number n) {
                         return encloses(softplus_core(n), value(reference::softplus, x));
                     })
            == 0);
}

TEST_CASE("fixed_quotient is off by less than 4 units") {
    std::mt19937_64 random(arguments::seed());
    const auto draw = [&](int exponent) {
        return (uint128{1} << exponent)
               + ((uint128{random()} << 64 | random()) >> (128 - exponent));
    };
    long failed = 0;
    for (long i = 0; i < arguments::count(); ++i) {
        const uint128 a = draw(118 + static_cast<int>(i % 3)), b = draw(120);
        real exact(precision), divisor(precision);
        set(exact, a, 0);
        set(divisor, b, 0);
        mpfr_div(exact, exact, divisor, MPFR_RNDN);
        if (!encloses({fixed_quotient(a, b) - 4, 8, -120}, exact)) ++failed;
    }
    REQUIRE(failed == 0);
}

TEST_CASE("the wide functions err by less than round_wide allows") {
    REQUIRE(failures(-1000, 1000, 0x1p-56,
                     [](double x, number n) {
                         return agrees(exp(to_wide(n)), value(reference::exp, x));
                     })
            == 0);
    REQUIRE(failures(-1000, 1000, 0x1p-56,
                     [](double x, number n) {
                         return agrees(expm1(to_wide(n)), value(reference::expm1, x));
                     })
            == 0);
    REQUIRE(failures(0, 4, 0,
                     [](double x, number n) {
                         return x == 1 || agrees(log(to_wide(n)), value(reference::log, x));
                     })
            == 0);
    REQUIRE(failures(-1, 4, 0,
                     [](double x, number n) {
                         return agrees(log1p(to_wide(n)), value(reference::log1p, x));
                     })
            == 0);
}
