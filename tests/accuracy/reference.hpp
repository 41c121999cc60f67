#pragma once

#include <gradus/numbers/rounding.hpp>

#include <mpfr.h>

#include <limits>
#include <stdexcept>

/// The elementary functions by MPFR, as enclosures that are tightened until both ends round alike.
namespace reference {

using gradus::rounding;

/// An MPFR number that cleans up after itself.
class real {
  public:
    explicit real(mpfr_prec_t precision) { mpfr_init2(value_, precision); }
    ~real() { mpfr_clear(value_); }
    real(real const&) = delete;
    real& operator=(real const&) = delete;
    operator mpfr_ptr() { return value_; }

  private:
    mpfr_t value_;
};

inline mpfr_rnd_t mode_of(rounding mode) {
    return mode == rounding::to_nearest ? MPFR_RNDN
           : mode == rounding::downward ? MPFR_RNDD
                                        : MPFR_RNDU;
}

/// Sets y to f(x), to about the precision of y. Answers 0 if y is exact; else the error is below 2⁸
/// of y's last units.
using function = int (*)(mpfr_ptr y, mpfr_ptr x);

inline int exp(mpfr_ptr y, mpfr_ptr x) { return mpfr_exp(y, x, MPFR_RNDN); }
inline int expm1(mpfr_ptr y, mpfr_ptr x) { return mpfr_expm1(y, x, MPFR_RNDN); }
inline int log(mpfr_ptr y, mpfr_ptr x) { return mpfr_log(y, x, MPFR_RNDN); }
inline int log1p(mpfr_ptr y, mpfr_ptr x) { return mpfr_log1p(y, x, MPFR_RNDN); }
inline int sqrt(mpfr_ptr y, mpfr_ptr x) { return mpfr_sqrt(y, x, MPFR_RNDN); }
inline int tanh(mpfr_ptr y, mpfr_ptr x) { return mpfr_tanh(y, x, MPFR_RNDN); }

/// 1/(1 + e⁻ˣ)
inline int sigmoid(mpfr_ptr y, mpfr_ptr x) {
    mpfr_neg(y, x, MPFR_RNDN);
    mpfr_exp(y, y, MPFR_RNDN);
    mpfr_add_ui(y, y, 1, MPFR_RNDN);
    mpfr_ui_div(y, 1, y, MPFR_RNDN);
    return 1;
}

/// log(1 + eˣ)
inline int softplus(mpfr_ptr y, mpfr_ptr x) {
    mpfr_exp(y, x, MPFR_RNDN);
    mpfr_log1p(y, y, MPFR_RNDN);
    return 1;
}

/// 1/cosh² x
inline int tanh_derivative(mpfr_ptr y, mpfr_ptr x) {
    mpfr_cosh(y, x, MPFR_RNDN);
    mpfr_sqr(y, y, MPFR_RNDN);
    mpfr_ui_div(y, 1, y, MPFR_RNDN);
    return 1;
}

/// 1/(4 cosh²(x/2))
inline int sigmoid_derivative(mpfr_ptr y, mpfr_ptr x) {
    mpfr_div_2ui(y, x, 1, MPFR_RNDN);
    tanh_derivative(y, y);
    mpfr_div_2ui(y, y, 2, MPFR_RNDN);
    return 1;
}

inline double round_to(double, mpfr_ptr y, rounding mode) { return mpfr_get_d(y, mode_of(mode)); }
inline float round_to(float, mpfr_ptr y, rounding mode) { return mpfr_get_flt(y, mode_of(mode)); }

/// The three roundings of f(x).
template <class Real>
struct roundings {
    Real nearest, below, above;
};

template <class Real>
roundings<Real> correct(function f, Real x) {
    for (mpfr_prec_t precision = 128;; precision *= 2) {
        real argument(64), value(precision), lower(precision), upper(precision), error(32);
        mpfr_set_d(argument, static_cast<double>(x), MPFR_RNDN);
        const bool exact = f(value, argument) == 0;
        if (mpfr_nan_p(static_cast<mpfr_ptr>(value)) != 0) {
            const Real nan = std::numeric_limits<Real>::quiet_NaN();
            return {nan, nan, nan};
        }
        const bool infinite = mpfr_inf_p(static_cast<mpfr_ptr>(value)) != 0;
        const bool zero = mpfr_zero_p(static_cast<mpfr_ptr>(value)) != 0;
        if (!exact && infinite) mpfr_nextbelow(value); // beyond MPFR's own range
        if (!exact && zero) mpfr_nextabove(value);
        mpfr_set(lower, value, MPFR_RNDN);
        mpfr_set(upper, value, MPFR_RNDN);
        if (!exact && !infinite && !zero) {
            mpfr_set_ui_2exp(error, 1, mpfr_get_exp(value) - precision + 8, MPFR_RNDN);
            mpfr_sub(lower, value, error, MPFR_RNDD);
            mpfr_add(upper, value, error, MPFR_RNDU);
        }
        const auto same = [&](rounding mode) {
            return round_to(x, lower, mode) == round_to(x, upper, mode);
        };
        if (same(rounding::to_nearest) && same(rounding::downward) && same(rounding::upward))
            return {round_to(x, lower, rounding::to_nearest),
                    round_to(x, lower, rounding::downward), round_to(x, lower, rounding::upward)};
        if (precision > 65536) throw std::runtime_error("the reference cannot round this value");
    }
}

} // namespace reference
