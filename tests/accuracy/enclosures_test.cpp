#include "arguments.hpp"
#include "catch.hpp"
#include "reference.hpp"

#include <gradus/numbers/elementary.hpp>

// The error bounds that the headers derive by hand, measured: MPFR's value lies strictly inside
// what the fast paths enclose, and within the error that round_wide takes for granted of the slow
// ones.
namespace {

using namespace gradus::numbers::elementary;
using reference::real;

constexpr mpfr_prec_t precision = 400;

void set(mpfr_ptr y, uint128 n, int exponent) {
    mpfr_set_ui_2exp(y, static_cast<std::uint64_t>(n >> 64), 64, MPFR_RNDN);
    mpfr_add_ui(y, y, static_cast<std::uint64_t>(n), MPFR_RNDN);
    mpfr_mul_2si(y, y, exponent, MPFR_RNDN);
}

void set(mpfr_ptr y, wide const& a) {
    mpfr_set_ui(y, 0, MPFR_RNDN);
    for (int i = 3; i >= 0; --i) {
        mpfr_mul_2ui(y, y, 64, MPFR_RNDN);
        mpfr_add_ui(y, y, a.limb[i], MPFR_RNDN);
    }
    mpfr_mul_2si(y, y, a.exponent - 255, MPFR_RNDN);
    if (a.negative) mpfr_neg(y, y, MPFR_RNDN);
}

/// |f(x)|, to 400 bits.
class value : public real {
  public:
    value(reference::function const& f, double x) : real(precision) {
        real argument(64);
        mpfr_set_d(argument, x, MPFR_RNDN);
        f.evaluate(*this, argument);
        mpfr_abs(*this, *this, MPFR_RNDN);
    }
};

bool encloses(enclosure const& fast, mpfr_ptr exact) {
    real below(precision), above(precision);
    set(below, fast.below, fast.exponent);
    set(above, fast.below + fast.width, fast.exponent);
    return mpfr_less_p(static_cast<mpfr_ptr>(below), exact) != 0
           && mpfr_less_p(exact, static_cast<mpfr_ptr>(above)) != 0;
}

/// Whether a is f(x) but for 2⁻¹⁷⁰ of it.
bool agrees(wide a, mpfr_ptr exact) {
    real difference(precision), bound(precision);
    a.negative = false;
    set(difference, a);
    mpfr_sub(difference, difference, exact, MPFR_RNDN);
    mpfr_div_2ui(bound, exact, 170, MPFR_RNDN);
    return mpfr_cmpabs(static_cast<mpfr_ptr>(difference), static_cast<mpfr_ptr>(bound)) < 0;
}

enclosure around(int128 logarithm) {
    const uint128 magnitude = static_cast<uint128>(logarithm < 0 ? -logarithm : logarithm);
    return {magnitude - log_error, 2 * log_error, -112};
}

/// Runs check(x, decoded x) for random x with lower < x < upper and |x| ≥ smallest.
template <class Check>
long failures(double lower, double upper, double smallest, Check check) {
    std::mt19937_64 random(arguments::seed());
    long failed = 0;
    for (long i = 0; i < arguments::count(); ++i) {
        const double x = arguments::draw(random, 1 + i % 3, lower, upper);
        if (x > lower && x < upper && std::fabs(x) >= smallest
            && !check(x, decode<double>(to_bits(x))))
            ++failed;
    }
    return failed;
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

TEST_CASE("near_identity is log(1 + x) near 0") {
    REQUIRE(failures(-0x1p-7, 0x1p-7, 0x1p-1000,
                     [](double x, number n) {
                         const uint128 middle =
                             near_identity(uint128{n.significand} << 57, n.exponent,
                                           inverse_integer, !n.negative);
                         return encloses({middle - near_identity_error, 2 * near_identity_error,
                                          n.exponent - 120},
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

TEST_CASE("quotient is off by less than 4 units") {
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
        if (!encloses({quotient(a, b) - 4, 8, -120}, exact)) ++failed;
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
