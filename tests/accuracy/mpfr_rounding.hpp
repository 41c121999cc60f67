#pragma once

#include <mpfr.h>

#include <limits>

/// MPFR made to round to the format of Real, subnormals and overflow included, while this lives.
template <class Real>
class mpfr_rounding {
    using limits = std::numeric_limits<Real>;

  public:
    mpfr_rounding() {
        mpfr_set_emin(limits::min_exponent - limits::digits + 1);
        mpfr_set_emax(limits::max_exponent);
        mpfr_init2(value_, limits::digits);
    }
    ~mpfr_rounding() {
        mpfr_clear(value_);
        mpfr_set_emin(least_);
        mpfr_set_emax(greatest_);
    }
    mpfr_rounding(const mpfr_rounding&) = delete;
    mpfr_rounding& operator=(const mpfr_rounding&) = delete;

    /// f(x), where f is one of MPFR's functions (result, argument, mode).
    template <class Function>
    Real operator()(const Function& f, Real x, mpfr_rnd_t mode) {
        mpfr_set_d(value_, static_cast<double>(x), MPFR_RNDN);
        const int error = f(value_, value_, mode);
        mpfr_subnormalize(value_, error, mode);
        return static_cast<Real>(mpfr_get_d(value_, MPFR_RNDN));
    }

  private:
    mpfr_exp_t least_ = mpfr_get_emin();
    mpfr_exp_t greatest_ = mpfr_get_emax();
    mpfr_t value_;
};
