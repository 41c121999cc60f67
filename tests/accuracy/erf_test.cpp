#include "catch.hpp"
#include "enclosures.hpp"

#include <gradus/numbers/elementary/erf.hpp>
#include <gradus/numbers/elementary/erf_derivative.hpp>

#include <algorithm>

// The error bounds of erf and erfc, measured: of the tables (what the polynomials with their
// rounded coefficients differ from the functions), of the fast paths and of the wide ones.
namespace {

using namespace gradus::numbers::elementary;
using namespace enclosures;

/// c₀ − t(c₁ − t(c₂ − …)), which the rounded coefficients make, in units of 2^unit.
template <int Size>
class alternating_sum : public real {
  public:
    alternating_sum(uint128 c0, int unit0, uint128 c1, int unit1, const std::uint64_t (&c)[Size],
                    int unit, mpfr_ptr t)
        : real(precision) {
        real coefficient(precision);
        mpfr_set_ui(*this, 0, MPFR_RNDN);
        for (int n = Size + 1; n >= 0; --n) {
            set(coefficient,
                n > 1    ? uint128{c[n - 2]}
                : n == 1 ? c1
                         : c0,
                n > 1    ? unit
                : n == 1 ? unit1
                         : unit0);
            mpfr_mul(*this, *this, t, MPFR_RNDN);
            mpfr_sub(*this, coefficient, *this, MPFR_RNDN);
        }
    }
};

/// |a − b| in units of 2^unit, rounded up.
double distance(mpfr_ptr a, mpfr_ptr b, int unit) {
    real difference(precision);
    mpfr_sub(difference, a, b, MPFR_RNDN);
    mpfr_abs(difference, difference, MPFR_RNDN);
    mpfr_mul_2si(difference, difference, -unit, MPFR_RNDN);
    return mpfr_get_d(difference, MPFR_RNDU);
}

/// e^(x²)·erfc x
void scaled_erfc_of(mpfr_ptr y, mpfr_ptr x) {
    real power(precision);
    mpfr_sqr(power, x, MPFR_RNDN);
    mpfr_exp(power, power, MPFR_RNDN);
    mpfr_erfc(y, x, MPFR_RNDN);
    mpfr_mul(y, y, power, MPFR_RNDN);
}

} // namespace

TEST_CASE("the series of erf near 0 is off by less than 0.045 units of 2^-66") {
    // 0.5 a coefficient from c₂ on: 0.5·(4/3)/16 at y = 1/4, where the rest is greatest too.
    double worst = 0;
    for (int j = 1; j <= 64; ++j) {
        real y(precision), x(precision), quotient(precision);
        mpfr_set_ui_2exp(y, static_cast<unsigned long>(j), -8, MPFR_RNDN);
        mpfr_sqrt(x, y, MPFR_RNDN);
        mpfr_erf(quotient, x, MPFR_RNDN);
        mpfr_div(quotient, quotient, x, MPFR_RNDN);
        alternating_sum sum(erf_series.c0, -127, erf_series.c1, -129, erf_series.c, -66, y);
        worst = std::max(worst, distance(sum, quotient, -66));
    }
    CHECK(worst < 0.045);
}

TEST_CASE("the pieces of exp(x^2) erfc x are off by less than 0.0044 units of 2^-63") {
    // 0.5 a coefficient from c₂ on: 0.5·(16/15)/256; the rest, whose derivatives all have one
    // sign, is greatest at the left end.
    double worst = 0;
    for (int i = 0; i < 46; ++i) {
        const int e = i / 8 - 1;
        for (int j = -8; j <= 8; ++j) {
            real t(precision), x(precision), exact(precision);
            mpfr_set_si_2exp(t, j, -7, MPFR_RNDN);
            mpfr_set_si_2exp(x, 17 + 2 * (i % 8), -4, MPFR_RNDN);
            mpfr_add(x, x, t, MPFR_RNDN);
            mpfr_mul_2si(x, x, e, MPFR_RNDN);
            scaled_erfc_of(exact, x);
            mpfr_mul_2si(exact, exact, e + 1, MPFR_RNDN);
            const scaled_erfc_piece& piece = scaled_erfc[i];
            alternating_sum sum(piece.c0, -127, piece.c1, -127, piece.c, -63, t);
            worst = std::max(worst, distance(sum, exact, -63));
        }
    }
    CHECK(worst < 0.0044);
}

TEST_CASE("erf_core encloses erf near 0") {
    CHECK(
        failures(-0.5, 0.5, 0x1p-1000,
                 [](double x, number n) { return encloses(erf_core(n), value(reference::erf, x)); })
        == 0);
}

TEST_CASE("erfc_core encloses erfc") {
    const auto check = [](double x, number n) {
        return encloses(erfc_core(n), value(reference::erfc, x));
    };
    CHECK(failures(0.5, 6, 0.5, check) == 0);
    CHECK(failures(0.5, 28, 0.5, check) == 0);
}

TEST_CASE("gaussian_core encloses exp(-x^2), and erf_derivative_core erf'") {
    static constexpr reference::function gaussian{[](mpfr_ptr y, mpfr_ptr x) {
                                                      mpfr_sqr(y, x, MPFR_RNDN);
                                                      mpfr_neg(y, y, MPFR_RNDN);
                                                      return mpfr_exp(y, y, MPFR_RNDN);
                                                  },
                                                  false};
    const auto power = [](double x, number n) {
        return encloses(gaussian_core(n), value(gaussian, x));
    };
    const auto slope = [](double x, number n) {
        return encloses(erf_derivative_core(n), value(reference::erf_derivative, x));
    };
    CHECK(failures(-28, 28, 0x1p-32, power) == 0);
    CHECK(failures(-0x1p-10, 0x1p-10, 0x1p-32, power) == 0);
    CHECK(failures(-28, 28, 0x1p-1000, slope) == 0);
    CHECK(failures(-0x1p-31, 0x1p-31, 0x1p-1000, slope) == 0);
}

TEST_CASE("from_whole encloses 1 - erfc, 2 - erfc and 1 +- erf") {
    CHECK(failures(-6, 6, 0.5,
                   [](double x, number n) {
                       return encloses(from_whole(1, true, erfc_core(n)), value(reference::erf, x))
                              && encloses(from_whole(2, true, erfc_core(n)),
                                          value(reference::erfc, -std::fabs(x)));
                   })
          == 0);
    CHECK(failures(-0.5, 0.5, 0x1p-57,
                   [](double x, number n) {
                       return encloses(from_whole(1, !n.negative, erf_core(n)),
                                       value(reference::erfc, x));
                   })
          == 0);
}

TEST_CASE("the wide erf and erfc err by less than round_wide allows") {
    CHECK(failures(
              -6, 6, 0x1p-1000,
              [](double x, number n) { return agrees(erf(to_wide(n)), value(reference::erf, x)); })
          == 0);
    CHECK(failures(-6, 28, 0x1p-57,
                   [](double x, number n) {
                       return agrees(erfc(to_wide(n)), value(reference::erfc, x));
                   })
          == 0);
}

TEST_CASE("at 6, cutting the continued fraction of erfc after 90 steps costs less than 2^-183") {
    const auto fraction = [](mpfr_ptr y, unsigned long steps) {
        real part(precision);
        mpfr_set_ui(y, 6, MPFR_RNDN);
        for (unsigned long n = steps; n > 0; --n) {
            mpfr_set_ui_2exp(part, n, -1, MPFR_RNDN);
            mpfr_div(y, part, y, MPFR_RNDN);
            mpfr_add_ui(y, y, 6, MPFR_RNDN);
        }
    };
    real before(precision), last(precision);
    fraction(before, 89);
    fraction(last, 90);
    CHECK(distance(before, last, -183) < 6);
}
